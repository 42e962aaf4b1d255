import { z } from 'zod'
import type { MetricKey } from './metric.ts'
import type { Exact } from './units.ts'

export type Comparator = 'below' | 'at most' | 'above' | 'at least'

/** Met when the value stands in this relation to the target. Target: milliseconds for times, 0 to 1 for shares, exact. */
export interface Goal {
  readonly metric: MetricKey
  readonly comparator: Comparator
  readonly target: Exact
  /** Parts of the pool this goal earns; its share is its parts divided by all parts. */
  readonly parts: number
  /** What happens while there are too few answers or tickets. Absent: judged as it is. */
  readonly minimum?: Minimum
}

/**
 * Below `counted` answers or tickets: judged as it is; one bad one forgiven; left out, with the parts of the other goals
 * rescaled; or the verdict of the month before.
 */
export interface Minimum {
  readonly counted: number
  readonly below: 'judged' | 'forgive-one' | 'left-out' | 'last-verdict'
}

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

export const goalSchema = z
  .strictObject({
    metric: z.enum(['mttr', 'csat', 'slaResponse', 'slaResolution']),
    comparator: z.enum(['below', 'at most', 'above', 'at least']),
    target: z.strictObject({ num: count, den: count.min(1) }),
    minimum: z
      .strictObject({
        counted: z.int('a whole number').min(1, 'one or more').max(100_000),
        below: z.enum(['judged', 'forgive-one', 'left-out', 'last-verdict']),
      })
      .optional(),
    parts: z.int('whole parts only').min(1, 'at least one part').max(100, 'at most 100 parts'),
  })
  .superRefine((goal, problem) => {
    const time = goal.metric === 'mttr'
    const lower = goal.comparator === 'below' || goal.comparator === 'at most'
    if (time !== lower)
      problem.addIssue({
        code: 'custom',
        path: ['comparator'],
        message: time ? 'a time is met below or at most' : 'a share is met above or at least',
      })
    if (time && goal.minimum?.below === 'forgive-one')
      problem.addIssue({
        code: 'custom',
        path: ['minimum', 'below'],
        message: 'a time has no bad answer to forgive',
      })
    if (!time && goal.target.num > goal.target.den)
      problem.addIssue({ code: 'custom', path: ['target'], message: 'at most 100 %' })
    if (!time && goal.comparator === 'above' && goal.target.num === goal.target.den)
      problem.addIssue({ code: 'custom', path: ['target'], message: 'nothing is above 100 %' })
    if (time && goal.target.num === 0)
      problem.addIssue({ code: 'custom', path: ['target'], message: 'more than 0 hours' })
  })
