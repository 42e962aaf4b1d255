import { describe, expect, it } from 'vitest'
import { pool } from '../../core/bonus/pool.ts'
import { parseSettings } from '../../core/model/settings.ts'
import { instant } from '../../core/model/units.ts'
import { defaultSettings, environmentSettings, withEnvironment } from '../../server/default-settings.ts'

const plain = { zone: null, week: null }
const NIGHT_OF_NEW_YEAR = instant(Date.parse('2027-01-01T04:30:00Z'))

describe('defaultSettings', () => {
  it('defaultSettings are settings that the store accepts', () => {
    const settings = defaultSettings(plain, NIGHT_OF_NEW_YEAR)
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, value: settings })
  })

  it('defaultSettings begin the plan as a rehearsal in the month of the zone', () => {
    const first = (zone: string | null) =>
      defaultSettings({ zone, week: null }, NIGHT_OF_NEW_YEAR).teams[0]?.plan.versions[0]
    expect(first(null)).toMatchObject({ effective: '2026-12', rehearsal: true })
    expect(first('Europe/Rome')).toMatchObject({ effective: '2027-01' })
  })

  it('defaultSettings of the demo have a plan that began thirteen months ago, owes and is locked', () => {
    const version = defaultSettings(plain, NIGHT_OF_NEW_YEAR, true).teams[0]?.plan.versions[0]
    expect(version).toMatchObject({ effective: '2025-11', rehearsal: false, savedAt: NIGHT_OF_NEW_YEAR })
  })

  it('defaultSettings fund a pool of $16,640', () => {
    const version = defaultSettings(plain, NIGHT_OF_NEW_YEAR).teams[0]?.plan.versions[0]
    expect(pool(version!)).toBe(1_664_000)
  })
})

describe('withEnvironment', () => {
  it('withEnvironment changes nothing where the environment says nothing', () => {
    const settings = defaultSettings(plain, NIGHT_OF_NEW_YEAR)
    expect(withEnvironment(settings, plain)).toBe(settings)
  })

  it('withEnvironment puts zone and hours in the place of the team and of all its schedules', () => {
    const settings = defaultSettings(plain, NIGHT_OF_NEW_YEAR)
    const [team] = withEnvironment(settings, { zone: 'Europe/Rome', week: { 6: [[0, 60]] } }).teams
    expect(team).toMatchObject({
      zone: 'Europe/Rome',
      schedules: [{ from: null, schedule: { zone: 'Europe/Rome', week: { 6: [[0, 60]] } } }],
    })
    expect(team?.schedules[0]?.schedule.week[1]).toBeUndefined()
    expect(settings.teams[0]?.zone).toBe('America/New_York')
  })
})

describe('environmentSettings', () => {
  it('environmentSettings gives the same objects until the settings change', () => {
    let stored = defaultSettings(plain, NIGHT_OF_NEW_YEAR)
    const settings = environmentSettings(() => stored, { zone: 'Europe/Rome', week: null })
    const first = settings()
    expect(first.teams[0]?.zone).toBe('Europe/Rome')
    expect(settings()).toBe(first)
    stored = { ...stored, revision: 1 }
    expect(settings()).toMatchObject({ revision: 1, teams: [{ zone: 'Europe/Rome' }] })
  })
})
