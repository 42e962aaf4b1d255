import type { Comparator, Goal } from '../model/goal.ts'
import type { HistoryMonth, Standing } from '../model/history.ts'
import type { NeutralRule } from '../model/team.ts'
import type { Exact, Instant } from '../model/units.ts'
import { type FanPoint, fan } from './fan.ts'
import { lastMonths, learned } from './learned.ts'
import { timeValue } from './month-score.ts'
import { poolNote } from './pool-note.ts'
import { projectShare } from './project-share.ts'
import { type EndModel, projectTime } from './project-time.ts'
import { sampleValue, shareSample, shareState } from './share-state.ts'
import type { SwitchedOff } from './switched-off.ts'

export interface GoalInput {
  readonly goal: Goal
  /** How the month stands now. */
  readonly standing: Standing
  /** The end of the month. */
  readonly to: Instant
  /** Ended months, oldest first. The same array while nothing changed: what it teaches is remembered by it. */
  readonly history: readonly HistoryMonth[]
  readonly neutral: NeutralRule
  /** The verdict of the month before, for goals that fall back on it. */
  readonly lastMet: boolean | null
}

/** How a goal may stand at the month's end. Chances are exact, 0 to 1; how they are shown is another matter. */
export interface GoalProjection {
  /** That the goal is met. Null: no forecast, see `without`. */
  readonly chance: number | null
  readonly without: 'history' | 'off' | null
  /** That the goal is left out for too few. */
  readonly leftOut: number
  /** Tickets or answers still to come, on average. Null without history. */
  readonly expected: number | null
  /** In the metric's unit, from now to the month's end. Empty without a forecast. */
  readonly fan: readonly FanPoint[]
  /** What the forecast is made of, for leads. */
  readonly note: string
  readonly off: SwitchedOff
  /** The chance of another target: for tiers. Null without a forecast. */
  readonly chanceOf: ((comparator: Comparator, target: Exact) => number) | null
}

/**
 * The chance that a goal holds at the month's end. A pure function of standing and history: no clock, no chance of its own.
 * Without three ended months in a row there is no forecast; nor when the forecast is switched off.
 */
export function projectGoal(input: GoalInput): GoalProjection {
  const { goal, standing, history, neutral } = input
  const past = lastMonths(history)
  const { pool, off } = learned(history, goal, neutral)
  if (past === null)
    return {
      ...NOTHING,
      without: 'history',
      off,
      note: 'No forecast yet: it takes three ended months in a row.',
    }
  const end: EndModel =
    goal.metric === 'mttr'
      ? projectTime(standing, past, pool)
      : projectShare(shareState(standing, past.months, goal.metric, neutral), goal.metric, neutral)
  const { expected } = end
  if (off.isOff) return { ...NOTHING, without: 'off', off, expected, note: off.reason ?? '' }
  const { met, leftOut } = end.odds(goal, input.lastMet)
  const value = valueNow(input)
  const now = { at: standing.at, value: value && value.num / value.den, n: value?.den ?? 0 }
  return {
    chance: met,
    without: null,
    leftOut,
    expected,
    fan: fan(now, { ...end.ends(), at: input.to }, expected),
    note: poolNote(goal.metric, pool),
    off,
    chanceOf: end.chance,
  }
}

const NOTHING = { chance: null, leftOut: 0, expected: null, fan: [], chanceOf: null } as const

function valueNow({ goal, standing, neutral }: GoalInput): Exact | null {
  if (goal.metric === 'mttr') return timeValue(standing.resolved)
  const value = sampleValue(shareSample(standing, goal.metric, neutral))
  return value && goal.metric === 'csat' && neutral === 'net'
    ? { num: 2 * value.num - value.den, den: value.den }
    : value
}
