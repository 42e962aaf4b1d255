import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parsed, parseSettings, type Settings } from '../../../core/model/settings.ts'
import { plan } from '../../helpers/a-plan.ts'
import { ALL, ALWAYS, RULES, ZONE } from '../../helpers/november.ts'

const team: Settings['teams'][number] = {
  ...RULES,
  wallQr: false,
  id: 'help-desk',
  name: 'Help desk',
  zone: ZONE,
  scope: { ...ALL, boards: ['Service'] },
  plan: { currency: 'USD', versions: [plan()] },
}
const settings: Settings = { revision: 3, company: '', locale: 'en-US', teams: [team] }

const pathsOf = (value: unknown) => {
  const result = parseSettings(value)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}

describe('parseSettings', () => {
  it('parseSettings gives back sound settings as they are, through JSON too', () => {
    expect(parseSettings(settings)).toEqual({ ok: true, value: settings })
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, value: settings })
  })

  it.each([
    ['locale', { ...settings, locale: 'no such language' }],
    ['revision', { ...settings, revision: -1 }],
    ['teams', { ...settings, teams: [] }],
    ['teams.0.zone', { ...settings, teams: [{ ...team, zone: 'Mars/Base' }] }],
    ['teams.0.plan.currency', { ...settings, teams: [{ ...team, plan: { ...team.plan, currency: '$' } }] }],
    ['teams.0.schedules', { ...settings, teams: [{ ...team, schedules: [] }] }],
    [
      'teams.0.schedules.0.schedule.holidays.0',
      {
        ...settings,
        teams: [{ ...team, schedules: [{ from: null, schedule: { ...ALWAYS, holidays: ['24.12.'] } }] }],
      },
    ],
  ])('parseSettings names %s when it is wrong', (path, wrong) => {
    expect(pathsOf(wrong)).toEqual([path])
  })

  it('parseSettings of an older file shows no codes on the wall', () => {
    const { wallQr: _, ...older } = team
    expect(parseSettings({ ...settings, teams: [older] })).toEqual({ ok: true, value: settings })
  })

  it('parseSettings tells every problem at once', () => {
    expect(pathsOf({ ...settings, revision: 'x', locale: 4 })).toEqual(['revision', 'locale'])
  })

  it.each([undefined, null, [], 'x', 7])('parseSettings refuses %s', value => {
    expect(parseSettings(value).ok).toBe(false)
  })
})

describe('parsed', () => {
  it('parsed has the place of a problem as a dotted path', () => {
    const schema = z.object({ list: z.array(z.object({ n: z.number() })) })
    expect(parsed(schema, { list: [{ n: 1 }, { n: 'x' }] })).toMatchObject({
      ok: false,
      problems: [{ path: 'list.1.n' }],
    })
  })
})
