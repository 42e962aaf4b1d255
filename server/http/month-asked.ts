import { monthSchema } from '../../core/model/plan-schema.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import { monthAt } from '../../core/time/period.ts'
import { Refused } from './refused.ts'

/** The month that an address names, the running one of the team where it names none. Throws a `Refused`, 422. */
export function monthAsked(asked: unknown, { zone }: Pick<Team, 'zone'>, now: Instant): string {
  if (asked === undefined) return monthAt(zone, now)
  const month = monthSchema.safeParse(asked)
  if (!month.success) throw new Refused(422, [{ path: 'month', message: 'a month like 2026-11' }])
  return month.data
}
