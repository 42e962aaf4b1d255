import { describe, expect, it } from 'vitest'
import { type DisplayDraft, displayDraft, newDisplay } from '../../../admin/displays/display-draft.ts'
import { settingsOf } from '../../../admin/displays/settings-of.ts'
import { displaySettingsSchema } from '../../../core/model/display-schema.ts'
import { someSettings } from '../../helpers/screens.ts'

const draft: DisplayDraft = { ...newDisplay('help-desk'), name: ' Lobby ' }
const wrong = (change: Partial<DisplayDraft>) => {
  const read = settingsOf({ ...draft, ...change })
  return read.ok ? [] : read.problems.map(({ path }) => path)
}

describe('settingsOf', () => {
  it('settingsOf gives the settings back that a draft was made of', () => {
    const night = { dim: 1140, black: 1260, wake: 390 }
    for (const settings of [
      someSettings(),
      someSettings({ night, teams: ['help-desk', 'sales'], turn: 12, size: 1.3 }),
    ])
      expect(settingsOf(displayDraft(settings))).toEqual({ ok: true, value: settings })
  })

  it('settingsOf gives what the server takes, with dollars and without names for a new screen', () => {
    const read = settingsOf(draft)
    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Lobby', teams: ['help-desk'], audience: { pool: 'money', clients: false } },
    })
    expect(read.ok && displaySettingsSchema.safeParse(read.value).success).toBe(true)
  })

  it('settingsOf names every field that is wrong', () => {
    expect(wrong({ name: ' ', teams: [], safeArea: '6%' })).toEqual(['name', 'teams', 'safeArea'])
    expect(wrong({ name: 'x'.repeat(61) })).toEqual(['name'])
    for (const safeArea of ['', 'much', '-1', '5.5', '2.55'])
      expect(wrong({ safeArea })).toEqual(['safeArea'])
    for (const safeArea of ['0', '5%', '2,5 %']) expect(wrong({ safeArea })).toEqual([])
  })

  it('settingsOf asks for the seconds only where teams take turns', () => {
    expect(wrong({ turn: '5' })).toEqual([])
    const teams = ['help-desk', 'sales']
    for (const turn of ['9', '21', '12.5', '']) expect(wrong({ turn, teams })).toEqual(['turn'])
    for (const turn of ['10', '20 s']) expect(wrong({ turn, teams })).toEqual([])
  })

  it('settingsOf reads the night only where there is one', () => {
    expect(wrong({ dim: 'late' })).toEqual([])
    expect(wrong({ isNight: true, dim: 'late', wake: '25' })).toEqual(['night.dim', 'night.wake'])
  })

  it('settingsOf refuses a night that the server refuses', () => {
    const clocks = ['00:00', '06:30', '19:00', '21:00', '23:59']
    for (const dim of clocks)
      for (const black of clocks)
        for (const wake of clocks) {
          const read = settingsOf({ ...draft, isNight: true, dim, black, wake })
          const night = { dim: minutes(dim), black: minutes(black), wake: minutes(wake) }
          const taken = displaySettingsSchema.safeParse({ ...someSettings(), night })
          expect(read.ok, `${dim} ${black} ${wake}`).toBe(taken.success)
        }
  })
})

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
