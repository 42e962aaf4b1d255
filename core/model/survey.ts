import type { Instant } from './units.ts'

/** 1 positive, 0 neutral, -1 negative. */
export type Score = 1 | 0 | -1

/** One satisfaction answer. `survey` names the questionnaire; the last answer per ticket and survey wins. */
export interface Survey {
  readonly id: string
  /** The name of the source it came from. Absent: there is only one. */
  readonly source?: string
  readonly survey: string
  readonly ticket: string | null
  readonly sent: Instant | null
  /** Null: not answered, or answered at an instant nobody knows. */
  readonly answered: Instant | null
  /** What the customer gave, in the source's own words. */
  readonly raw: string | null
  readonly score: Score | null
  readonly deleted: boolean
}
