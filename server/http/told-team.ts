import type { Team, TeamSources } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import { scheduleAt } from '../../core/time/schedule-at.ts'

const NO_SOURCES: TeamSources = { tickets: null, surveys: null, money: null }

/** A team as the page of teams and the history tell it. `hoursZone` is the zone of the working hours in force. */
export const toldTeam = ({ id, name, zone, scope, neutral, vendorCounts, ...more }: Team, now: Instant) => ({
  ...{ id, name, zone, scope, neutral, vendorCounts },
  hoursZone: scheduleAt(more.schedules, now).zone,
  ...{ secondApprover: more.secondApprover ?? false, sources: more.sources ?? NO_SOURCES },
  currency: more.plan.currency,
  goals: more.plan.versions.at(-1)?.goals.length ?? 0,
})
