import { describe, expect, it } from 'vitest'
import type { HoursEdit } from '../../../core/model/hours-edit.ts'
import type { SlaPolicy } from '../../../core/model/policy.ts'
import { HOUR, instant, MINUTE, millis } from '../../../core/model/units.ts'
import { versionIn } from '../../../core/time/version-in.ts'
import { defaultSettings } from '../../../server/default-settings.ts'
import { withHours } from '../../../server/http/with-hours.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const team = defaultSettings({ zone: null, week: null }, NOON).teams[0]!
const { zone: _zone, ...schedule } = team.schedules[0]!.schedule
const SAME: HoursEdit = { schedule, policy: null }
const holidays = (...dates: string[]): HoursEdit => ({ ...SAME, schedule: { ...schedule, holidays: dates } })
const POLICY: SlaPolicy = {
  priorities: {},
  other: { response: { time: millis(HOUR), clock: '24x7' }, resolution: null },
}
const later = (minutes: number) => instant(NOON + minutes * MINUTE)

describe('withHours', () => {
  it('withHours adds a version from now on, in the zone of the team', () => {
    const found = withHours(team, holidays('2026-11-26'), NOON)
    expect(found.schedules).toEqual([
      team.schedules[0],
      { from: NOON, schedule: { ...schedule, holidays: ['2026-11-26'], zone: team.zone } },
    ])
    expect(found.policies).toBe(team.policies)
  })

  it('withHours of what there is already changes nothing', () => {
    const found = withHours(team, SAME, NOON)
    expect(found.schedules).toBe(team.schedules)
    const edited = withHours(team, { ...holidays('2026-11-26'), policy: POLICY }, NOON)
    const again = withHours(edited, { ...holidays('2026-11-26'), policy: POLICY }, later(90))
    expect([again.schedules, again.policies]).toEqual([edited.schedules, edited.policies])
    expect(again.schedules).toBe(edited.schedules)
    expect(again.policies).toBe(edited.policies)
  })

  it('withHours promises nothing to tickets from before the first policy', () => {
    const { policies } = withHours(team, { ...SAME, policy: POLICY }, NOON)
    expect(versionIn(policies, instant(NOON - 1)).policy.other).toEqual({ response: null, resolution: null })
    expect(versionIn(policies, NOON).policy).toEqual(POLICY)
  })

  it('withHours ends a policy from now on and keeps the old one for old tickets', () => {
    const edited = withHours(team, { ...SAME, policy: POLICY }, NOON)
    const { policies } = withHours(edited, SAME, later(90))
    expect(versionIn(policies, later(89)).policy).toEqual(POLICY)
    expect(versionIn(policies, later(90)).policy.other.response).toBeNull()
  })

  it('withHours takes the place of an edit within the same minute, and undoes it', () => {
    const first = withHours(team, holidays('2026-11-26'), NOON)
    const second = withHours(first, holidays('2026-11-27'), instant(NOON + MINUTE - 1))
    expect(second.schedules).toHaveLength(2)
    expect(second.schedules[1]).toMatchObject({ from: NOON, schedule: { holidays: ['2026-11-27'] } })
    expect(withHours(first, SAME, instant(NOON + 1)).schedules).toEqual(team.schedules)
    expect(withHours(first, holidays('2026-11-27'), later(1)).schedules).toHaveLength(3)
  })
})
