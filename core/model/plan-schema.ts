import { z } from 'zod'
import { goalSchema } from './goal-schema.ts'
import { metricKeySchema } from './metric-schema.ts'

export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2026-11')
export const centsSchema = z.int('whole cents').min(0, 'not below 0').max(1e13, 'at most a hundred billion')

const fundingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rate'),
    rate: z.int('whole hundredths of a percent').min(0, 'not below 0').max(10_000, 'at most 100 %'),
    revenue: centsSchema,
  }),
  z.strictObject({ kind: z.literal('fixed'), amount: centsSchema }),
  z.strictObject({ kind: z.literal('per-head'), amount: centsSchema }),
])

const splitSchema = z.strictObject({
  basis: z.enum(['equal', 'fte', 'hours', 'base-pay', 'earnings', 'custom']),
  days: z.enum(['calendar', 'working']),
  policy: z.enum(['fixed-share', 'fixed-pool']),
  waitingDays: z.int('whole days').min(0, 'not below 0').max(730, 'at most two years'),
  minimumHours: z.int().min(0).max(100_000).nullable(),
  activeOnLastDay: z.boolean(),
  leaveCounts: z.boolean(),
  personCap: centsSchema.nullable(),
})

const gateSchema = z.strictObject({ n: z.int('a whole number').min(1), of: z.array(metricKeySchema).min(1) })

export const planVersionSchema = z
  .strictObject({
    effective: monthSchema,
    rehearsal: z.boolean(),
    goals: z.array(goalSchema).min(1, 'at least one goal').max(8, 'at most eight goals'),
    funding: fundingSchema,
    fullShares: z
      .number()
      .min(0.01, 'at least one hundredth of a share')
      .max(10_000)
      .multipleOf(0.01, 'hundredths of a share at the finest')
      .nullable(),
    gates: z.array(gateSchema).max(8).optional(),
    cap: centsSchema.optional(),
    floor: centsSchema.optional(),
    unearned: z.enum(['forfeited', 'rolled-over', 'charity']).optional(),
    split: splitSchema.optional(),
    note: z.string().max(1000, 'at most 1,000 letters').optional(),
    author: z.string().max(200).optional(),
    savedAt: z.int().optional(),
    correction: z.string().trim().min(5, 'a reason of five letters or more').max(500).optional(),
  })
  .superRefine((version, problem) => {
    const found = new Set<string>()
    version.goals.forEach(({ metric }, index) => {
      if (found.has(metric)) add(['goals', index, 'metric'], 'one goal for a metric')
      found.add(metric)
    })
    version.gates?.forEach(({ n, of }, index) => {
      if (n > of.length) add(['gates', index, 'n'], `at most ${of.length}, the goals named`)
      const stranger = of.find(metric => !found.has(metric))
      if (stranger) add(['gates', index, 'of'], `${stranger} has no goal in this plan`)
    })
    if (version.goals.every(goal => goal.mode?.kind === 'gate'))
      add(['goals'], 'at least one goal that earns a share')
    if (version.cap !== undefined && version.floor !== undefined && version.floor > version.cap)
      add(['floor'], 'not above the cap')

    function add(path: (string | number)[], message: string): void {
      problem.addIssue({ code: 'custom', path, message })
    }
  })
