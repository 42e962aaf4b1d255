import type { CallBack } from './call-back.ts'
import type { Score } from './survey.ts'
import type { Instant } from './units.ts'

/** An answer of this month that counts and is not positive, with its ticket and what came of calling back. */
export interface UnhappyAnswer {
  readonly survey: string
  readonly ticket: string | null
  readonly answered: Instant
  readonly raw: string | null
  readonly score: Score
  readonly client: string | null
  readonly summary: string | null
  readonly callBack: CallBack | null
}
