import { versionAt } from '../core/bonus/version-at.ts'
import { type Guards, guards } from '../core/metrics/guards.ts'
import { type Landmines, landmines } from '../core/metrics/landmines.ts'
import { mttr } from '../core/metrics/mttr.ts'
import type { Goal } from '../core/model/goal.ts'
import type { Team } from '../core/model/team.ts'
import type { Exact } from '../core/model/units.ts'
import { type Known, teamContext } from './team-context.ts'

/** What the open tickets mean for a team's resolution time. */
export interface OpenTickets {
  /** The month's resolution time as it stands, in milliseconds; null without data. */
  readonly now: Exact | null
  /** Null where the plan holds none for resolution time. */
  readonly goal: Goal | null
  readonly landmines: Landmines
  readonly guards: Guards
}

/** A team's open tickets by what closing each now would do, and the guard figures of its month. */
export function openTickets(team: Team, known: Known): OpenTickets {
  const { period, context } = teamContext(team, known)
  const now = mttr(context).exact
  const { goals } = versionAt(team.plan, period.month)
  const goal = goals.find(each => each.metric === 'mttr') ?? null
  return { now, goal, landmines: landmines(context, now, goal?.target ?? null), guards: guards(context) }
}
