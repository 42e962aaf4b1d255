import { describe, expect, it } from 'vitest'
import type { Team } from '../../../core/model/team.ts'
import { withZone } from '../../../server/http/with-zone.ts'
import { bonusSettings, DECEMBER } from '../../helpers/start-bonus-desk.ts'

const team = bonusSettings().teams[0] as Team
const zones = ({ schedules }: Team) => schedules.map(({ from, schedule }) => [from, schedule.zone])

describe('withZone', () => {
  it('withZone of the same zone, or of none, changes nothing', () => {
    expect(withZone(team, {}, DECEMBER)).toBe(team)
    expect(withZone(team, { zone: team.zone, hoursFollow: true }, DECEMBER)).toBe(team)
  })

  it('withZone leaves the hours in their zone unless they follow', () => {
    const moved = withZone(team, { zone: 'Europe/Rome' }, DECEMBER)
    expect(moved).toEqual({ ...team, zone: 'Europe/Rome' })
  })

  it('withZone lets the hours in force follow from now on, and nothing of before', () => {
    const moved = withZone(team, { zone: 'Europe/Rome', hoursFollow: true }, DECEMBER)
    expect(zones(moved)).toEqual([
      [null, team.zone],
      [DECEMBER, 'Europe/Rome'],
    ])
    const [before, after] = moved.schedules
    expect({ ...after?.schedule, zone: team.zone }).toEqual(before?.schedule)
    expect(moved.policies).toBe(team.policies)
  })
})
