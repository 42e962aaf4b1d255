import { z } from 'zod'
import { storedAdjustmentSchema } from './adjustment-schema.ts'
import { type Appeal, storedAppealSchema } from './appeal.ts'
import type { CallBack } from './call-back.ts'
import type { Adjustment } from './closed-month.ts'
import type { Exclusion } from './exclusion.ts'
import type { MonthApproval } from './month-approval.ts'
import { monthFigureSchema } from './month-figure.ts'
import { monthSchema } from './plan-schema.ts'
import type { Reading } from './reading.ts'
import { storedReadingSchema } from './reading-schema.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'

/** What people noted, typed in and approved, kept by server/store. `revision` rises with every saved edit. */
export interface Records {
  readonly revision: number
  /** In the order they were made; an undone one stays. */
  readonly exclusions: readonly Exclusion[]
  readonly callBacks: readonly CallBack[]
  /** A corrected one stays. */
  readonly readings: readonly Reading[]
  readonly adjustments: readonly Adjustment[]
  readonly approvals: readonly MonthApproval[]
  /** In the order they were made; a decided one stays. */
  readonly appeals: readonly Appeal[]
}

export const NO_RECORDS: Records = {
  revision: 0,
  exclusions: [],
  callBacks: [],
  readings: [],
  adjustments: [],
  approvals: [],
  appeals: [],
}

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
      appeal: z.string().optional(),
    }),
  ),
  callBacks: z.array(z.strictObject({ survey: z.string(), outcome: z.string(), ...by })),
  readings: z.array(storedReadingSchema),
  adjustments: z.array(storedAdjustmentSchema),
  approvals: z.array(
    z.strictObject({
      ...{ team: z.string(), month: monthSchema, user: z.string(), ...by },
      figure: monthFigureSchema.nullable(),
    }),
  ),
  appeals: z.array(storedAppealSchema),
})

/** The records in an unknown value, or every problem with it and where. */
export function parseRecords(value: unknown): Result<Records> {
  return parsed<Records>(recordsSchema, value)
}
