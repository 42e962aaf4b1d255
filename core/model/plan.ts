import { z } from 'zod'
import { type Goal, goalSchema } from './goal.ts'
import type { BasisPoints, Cents } from './units.ts'

/** The rules of one bonus pool from a month on. */
export interface PlanVersion {
  /** First month it rules, YYYY-MM. */
  readonly effective: string
  /** A rehearsal says what it would pay, owes nothing and stays editable. */
  readonly rehearsal: boolean
  readonly goals: readonly Goal[]
  readonly funding: Funding
  /** Full shares the pool is divided by on the wall. */
  readonly fullShares: number
}

/** Rate times the month's managed-services revenue. */
export interface Funding {
  readonly kind: 'rate'
  readonly rate: BasisPoints
  readonly revenue: Cents
}

export interface Plan {
  /** ISO 4217. */
  readonly currency: string
  readonly versions: readonly PlanVersion[]
}

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2026-11')

export const planVersionSchema = z
  .strictObject({
    effective: month,
    rehearsal: z.boolean(),
    goals: z.array(goalSchema).min(1, 'at least one goal').max(8, 'at most eight goals'),
    funding: z.strictObject({
      kind: z.literal('rate'),
      rate: z.int('whole hundredths of a percent').min(0).max(10_000, 'at most 100 %'),
      revenue: z.int('whole cents').min(0, 'not below 0').max(1e13),
    }),
    fullShares: z.number().min(0.01, 'at least one hundredth of a share').max(10_000),
  })
  .superRefine((version, problem) => {
    const seen = new Set<string>()
    version.goals.forEach((goal, index) => {
      if (seen.has(goal.metric))
        problem.addIssue({
          code: 'custom',
          path: ['goals', index, 'metric'],
          message: 'one goal for a metric',
        })
      seen.add(goal.metric)
    })
  })
