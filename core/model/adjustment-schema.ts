import { z } from 'zod'
import { monthSchema } from './plan-schema.ts'

const written = {
  month: monthSchema,
  corrects: monthSchema,
  person: z.string().min(1, 'a person'),
  amount: z
    .int('whole cents')
    .min(-1e13, 'at most a hundred billion')
    .max(1e13, 'at most a hundred billion')
    .refine(amount => amount !== 0, 'an amount that is not 0'),
  reason: z.string().trim().min(5, 'a reason of five letters or more').max(500, 'at most 500 letters'),
}

export const storedAdjustmentSchema = z.strictObject({
  ...written,
  id: z.string().min(1),
  team: z.string(),
  author: z.string().min(1),
  at: z.int(),
})

/** A correction of a closed month as a person writes it, paid or taken in a later month. */
export const adjustmentBodySchema = z.strictObject(written).superRefine(({ month, corrects }, problem) => {
  if (month <= corrects)
    problem.addIssue({ code: 'custom', path: ['month'], message: 'a later month than the one it corrects' })
})
