import { z } from 'zod'
import type { CallBack } from './call-back.ts'
import type { Exclusion } from './exclusion.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'

/** What people noted about single tickets and answers, kept by server/store. `revision` rises with every saved edit. */
export interface Records {
  readonly revision: number
  /** In the order they were made; an undone one stays. */
  readonly exclusions: readonly Exclusion[]
  readonly callBacks: readonly CallBack[]
}

export const NO_RECORDS: Records = { revision: 0, exclusions: [], callBacks: [] }

const by = { author: z.string().min(1), at: z.int() }

const recordsSchema = z.strictObject({
  revision: z.int().min(0),
  exclusions: z.array(
    z.strictObject({
      id: z.string().min(1),
      team: z.string(),
      kind: z.enum(['ticket', 'survey']),
      target: z.string(),
      reason: z.string(),
      ...by,
      undone: z.strictObject({ ...by, reason: z.string() }).nullable(),
    }),
  ),
  callBacks: z.array(z.strictObject({ survey: z.string(), outcome: z.string(), ...by })),
})

/** The records in an unknown value, or every problem with it and where. */
export function parseRecords(value: unknown): Result<Records> {
  return parsed<Records>(recordsSchema, value)
}
