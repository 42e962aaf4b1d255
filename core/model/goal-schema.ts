import { z } from 'zod'
import { METRICS } from './metric.ts'
import { metricKeySchema } from './metric-schema.ts'
import { DAY, type Exact } from './units.ts'

/** No goal of a time is longer, in milliseconds. */
const YEAR = 365 * DAY

const count = z.int('a whole number').min(0, 'not below 0')
const exact = z.strictObject({ num: count, den: count.min(1) })

const tiers = z.strictObject({
  kind: z.literal('tiers'),
  shape: z.enum(['steps', 'lines']),
  points: z
    .array(z.strictObject({ at: exact, pays: z.int().min(0, 'not below 0').max(100_000, 'at most 1,000 %') }))
    .min(1, 'at least one point')
    .max(12, 'at most twelve points'),
})

const minimum = z.strictObject({
  counted: count.min(1, 'one or more').max(100_000),
  below: z.enum(['judged', 'forgive-one', 'left-out', 'last-verdict']),
})

export const goalSchema = z
  .strictObject({
    metric: metricKeySchema,
    comparator: z.enum(['below', 'at most', 'above', 'at least']),
    target: exact,
    parts: z.int('whole parts only').min(1, 'at least one part').max(100, 'at most 100 parts'),
    minimum: minimum.optional(),
    mode: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('share') }),
        z.strictObject({ kind: z.literal('gate') }),
        tiers,
      ])
      .optional(),
    ramp: z.record(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2026-11'), exact).optional(),
  })
  .superRefine((goal, problem) => {
    const { unit, better } = METRICS[goal.metric]
    const lower = goal.comparator === 'below' || goal.comparator === 'at most'
    if (lower !== (better === 'lower'))
      add(['comparator'], better === 'lower' ? 'met below or at most' : 'met above or at least')
    if (goal.minimum?.below === 'forgive-one' && unit !== 'share')
      add(['minimum', 'below'], 'only a share has a bad answer to forgive')
    checkTarget(goal.target, ['target'])
    for (const [month, target] of Object.entries(goal.ramp ?? {})) checkTarget(target, ['ramp', month])
    if (goal.mode?.kind === 'tiers' && goal.ramp !== undefined)
      add(['ramp'], 'tiers are paid by their points: give the goal points or a ramp, not both')
    if (goal.mode?.kind === 'tiers') {
      checkPoints(goal.mode.points)
      // A line through one point pays the same everywhere.
      if (goal.mode.shape === 'lines' && goal.mode.points.length < 2)
        add(['mode', 'points'], 'a straight line needs two points')
    }

    function checkTarget(target: Exact, path: (string | number)[]): void {
      if (unit === 'share' && target.num > target.den) add(path, 'at most 100 %')
      if (unit === 'share' && goal.comparator === 'above' && target.num === target.den)
        add(path, 'nothing is above 100 %')
      if (better === 'lower' && target.num === 0) add(path, 'more than 0')
      if (unit === 'time' && target.num > YEAR * target.den) add(path, 'at most a year, 8,760 h')
    }

    // No point may pay less than a worse one: a better month never costs money.
    function checkPoints(points: readonly { readonly at: Exact; readonly pays: number }[]): void {
      points.forEach((point, index) => {
        const before = points[index - 1]
        if (before === undefined) return
        const order =
          BigInt(point.at.num) * BigInt(before.at.den) - BigInt(before.at.num) * BigInt(point.at.den)
        if (better === 'lower' ? order > 0n : order < 0n)
          add(['mode', 'points', index, 'at'], 'from the worse value to the better one')
        if (point.pays < before.pays)
          add(['mode', 'points', index, 'pays'], 'not less than the worse point pays')
      })
    }

    function add(path: (string | number)[], message: string): void {
      problem.addIssue({ code: 'custom', path, message })
    }
  })
