import { explainRows } from '../metrics/explain-rows.ts'
import type { Measures } from '../metrics/measure.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import type { ClosedGoal, ClosedMonth, ClosedRow, Payout } from '../model/closed-month.ts'
import type { ExplainRow } from '../model/explanation.ts'
import type { MetricKey } from '../model/metric.ts'
import type { Period } from '../model/period.ts'
import type { Person } from '../model/person.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { Team } from '../model/team.ts'
import type { Instant } from '../model/units.ts'
import { rulesAt } from './goal-at.ts'
import type { Standing } from './goal-score.ts'
import type { MonthRevenue } from './revenue-of.ts'

export interface ClosingInput {
  readonly team: Team
  readonly period: Period
  /** The version that rules the month, as it is kept. */
  readonly version: PlanVersion
  readonly context: MeasureContext
  readonly measures: Measures
  /** In the order of the version's goals. */
  readonly judged: readonly Standing[]
  readonly revenue: MonthRevenue
  readonly payout: Payout
  readonly people: readonly Person[]
  readonly timeZoneData: string
  readonly closedBy: string
  readonly approvedBy: string | null
  readonly closedAt: Instant
  readonly note: string
}

/**
 * A month with everything its numbers rest on, put together once. The goals have the targets of the month; the people are
 * those with a slice. What is kept owes nothing to what it was made from: a later edit of tickets, people or plan makes
 * other objects.
 */
export function closedMonth(input: ClosingInput): ClosedMonth {
  const { team, version, period, payout, revenue } = input
  const plan = rulesAt(version, period.month)
  const paid = new Set(payout.slices.map(({ person }) => person))
  return {
    team: { id: team.id, name: team.name, zone: team.zone },
    currency: team.plan.currency,
    period: { ...period, state: 'closed' },
    plan,
    goals: plan.goals.map((goal, index) => closedGoal(goal.metric, input, input.judged[index])),
    revenue: {
      month: revenue.month,
      amount: revenue.amount,
      confirmed: revenue.confirmed,
      lines: revenue.lines,
    },
    payout,
    people: input.people.filter(({ id }) => paid.has(id)),
    schedules: team.schedules,
    policies: team.policies,
    settled: settledBy(input.context),
    timeZoneData: input.timeZoneData,
    closedBy: input.closedBy,
    approvedBy: input.approvedBy,
    closedAt: input.closedAt,
    note: input.note,
  }
}

function closedGoal(metric: MetricKey, input: ClosingInput, standing: Standing | undefined): ClosedGoal {
  const { exact, evidence } = input.measures[metric]
  const rows = explainRows(metric, input.context).map(closedRow)
  return { metric, value: exact, met: standing?.met ?? null, evidence, rows }
}

function closedRow({ id, outcome, reason, active, value }: ExplainRow): ClosedRow {
  return { id, outcome, reason, time: value ? value.num / value.den : active }
}

/** The resolves that this month counts, whatever its goals are: a ticket reopened later begins a new episode there. */
function settledBy(context: MeasureContext): ClosedMonth['settled'] {
  const settled: { [ticket: string]: Instant } = {}
  for (const { id, outcome, resolved } of explainRows('mttr', context))
    if (outcome === 'counted' && resolved !== null) settled[id] = resolved
  return settled
}
