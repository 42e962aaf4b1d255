import type { CountingRules } from '../../core/model/counting-effect.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import { scheduleAt } from '../../core/time/schedule-at.ts'
import { versionIn } from '../../core/time/version-in.ts'
import { withHours } from './with-hours.ts'

/**
 * The team with its months and days in another zone. Its hours keep the zone they were saved in, unless they follow: then the
 * hours in force are of the new zone from `now` on, and what was before stays as it was.
 */
export function withZone(
  team: Team,
  { zone = team.zone, hoursFollow = false }: Pick<CountingRules, 'zone' | 'hoursFollow'>,
  now: Instant,
): Team {
  if (zone === team.zone) return team
  const moved = { ...team, zone }
  if (!hoursFollow) return moved
  const { policies } = team
  const policy = policies.length === 0 ? null : versionIn(policies, now).policy
  return withHours(moved, { schedule: scheduleAt(team.schedules, now), policy }, now)
}
