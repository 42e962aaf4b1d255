import type { Judged } from '../bonus/judge.ts'
import { payoutOf } from '../bonus/payout-of.ts'
import type { Stake } from '../bonus/stake.ts'
import { wholeUnits } from '../bonus/whole-units.ts'
import type { Measures } from '../metrics/measure.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import type { GoalForecast, MonthForecast } from '../model/forecast.ts'
import type { Goal } from '../model/goal.ts'
import type { HistoryMonth, Standing } from '../model/history.ts'
import type { MetricKey } from '../model/metric.ts'
import type { Period } from '../model/period.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { NeutralRule } from '../model/team.ts'
import { isForeseen } from './is-foreseen.ts'
import { type GoalLevel, goalLevels, heldLevel } from './level-odds.ts'
import { outcomes } from './outcomes.ts'
import { parkedTickets } from './parked-tickets.ts'
import { type GoalProjection, projectGoal } from './project-goal.ts'
import { shownLadder } from './shown-ladder.ts'
import { shownRung } from './shown-rung.ts'
import { standing } from './standing.ts'

export interface MonthForecastInput {
  /** The plan, with the targets of the month (core/bonus/goal-at.ts). */
  readonly version: PlanVersion
  /** How its goals stand now, in its order. */
  readonly judged: readonly Judged[]
  readonly held: Stake
  readonly context: MeasureContext
  readonly measures: Measures
  readonly period: Period
  /** Ended months, oldest first; the same array while nothing changed. */
  readonly history: readonly HistoryMonth[]
  readonly neutral: NeutralRule
  readonly lastMet: { readonly [metric in MetricKey]?: boolean | null }
}

/**
 * How the running month may end, from what is known now and the months before it. Pure, and the same on every machine.
 * What is typed in, and goals whose forecast is switched off, keep their value of now.
 */
export function monthForecast(input: MonthForecastInput): MonthForecast {
  const { context, measures, period, history } = input
  return {
    ...forecastFrom(input, standing(context, measures, period)),
    parked: parkedTickets(context, history),
  }
}

/** The same from a standing that is known or supposed. */
export function forecastFrom(
  input: Omit<MonthForecastInput, 'context' | 'measures'>,
  now: Standing,
): Omit<MonthForecast, 'parked'> {
  const { version, judged } = input
  const projected = version.goals.map(goal => projectionOf(goal, input, now))
  const foreseen = projected.filter(each => each !== null)
  const goals = Object.fromEntries(
    version.goals.map(({ metric }, index) => [metric, told(projected[index] ?? null)]),
  )
  const off = version.goals.flatMap(({ metric }, index) => {
    const each = projected[index]
    return each?.without === 'off' ? [{ metric, reason: each.off.reason ?? '' }] : []
  })
  const without = withoutOf(foreseen)
  if (without !== null) return { goals, off, without, ...NO_OUTCOMES }
  const levels = goalLevels(version.goals, projected, judged)
  const payout = (each: readonly GoalLevel[]) =>
    wholeUnits(
      payoutOf(
        { ...version, goals: each.map(({ goal }) => goal) },
        each.map(({ standing }) => standing),
        input.held,
      ).payable,
    )
  const held = version.goals.map((goal, index) => heldLevel(goal, judged[index]))
  const found = outcomes(levels, payout, held)
  const { rung, isLikely } = shownRung(found)
  return {
    ...{ goals, off, without },
    outcomes: found.rungs,
    expected: found.expected,
    shown: { amount: rung.amount, isLikely },
    rows: shownLadder(found.rungs).map(({ amount, percent, now }) => ({ amount, percent, now })),
  }
}

const NO_OUTCOMES = { outcomes: null, expected: null, shown: null, rows: [] } as const

function projectionOf(
  goal: Goal,
  { history, neutral, lastMet, period }: Omit<MonthForecastInput, 'context' | 'measures'>,
  now: Standing,
): GoalProjection | null {
  if (!isForeseen(goal.metric)) return null
  const last = lastMet[goal.metric] ?? null
  return projectGoal({ goal, standing: now, to: period.to, history, neutral, lastMet: last })
}

function withoutOf(foreseen: readonly GoalProjection[]): MonthForecast['without'] {
  if (foreseen.some(({ without }) => without === 'history')) return 'history'
  return foreseen.every(({ without }) => without === 'off') ? 'off' : null
}

function told(projection: GoalProjection | null): GoalForecast {
  if (projection === null) return { chance: null, expected: null, fan: [], note: NOT_FORESEEN }
  const { chance, expected, fan, note } = projection
  return { chance, expected, fan, note }
}

const NOT_FORESEEN = 'No forecast: the value of now counts as if it stayed.'
