import { z } from 'zod'
import type { Instant } from './units.ts'

/** What came of calling an unhappy customer back. The latest entry of an answer stands. */
export interface CallBack {
  readonly survey: string
  readonly outcome: string
  readonly author: string
  readonly at: Instant
}

export const callBackSchema = z.strictObject({
  outcome: z.string().trim().min(3, 'what was said, in a few words').max(1000, 'at most 1,000 letters'),
})
