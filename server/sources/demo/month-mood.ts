import { dice } from './random.ts'

/** How a month goes. Real desks have good and bad months, and what goes badly is not always the same thing. */
export interface MonthMood {
  /** Multiplies the time that work takes. */
  readonly pace: number
  /** Probability that a first response comes late. */
  readonly late: number
  /** One number from 0 to 1 for each unhappy answer: where among the month's working days its ticket was opened. */
  readonly unhappy: readonly number[]
}

const STREAM = 1

interface Outcome {
  readonly weight: number
  readonly answers: number
}

const UNHAPPY: readonly [Outcome, ...Outcome[]] = [
  { weight: 8, answers: 0 },
  { weight: 61, answers: 1 },
  { weight: 24, answers: 2 },
  { weight: 7, answers: 3 },
]

/** The mood of a month, YYYY-MM. Each of its parts is drawn by itself, so the goals succeed and fail independently. */
export function monthMood(seed: number, month: string): MonthMood {
  const chance = dice(seed, STREAM, Number(month.replace('-', '')))
  const pace = chance.between(0.91, 1.06)
  const late = chance.between(0.011, 0.0225)
  const { answers } = chance.weighed(UNHAPPY)
  return { pace, late, unhappy: Array.from({ length: answers }, () => chance.roll()) }
}
