import { z } from 'zod'
import { currencySchema, scopeSchema, teamSourcesSchema, zoneSchema } from '../../core/model/settings.ts'

const name = z.string().trim().min(1, 'write a name').max(60, 'at most 60 letters')

export const makeSchema = z.strictObject({ template: z.enum(['help-desk', 'billing', 'sales']), name })

const counting = {
  scope: scopeSchema,
  neutral: z.enum(['against', 'excluded', 'net']),
  vendorCounts: z.boolean(),
  zone: zoneSchema.optional(),
  hoursFollow: z.boolean().optional(),
}

/** How a team's numbers count. */
export const countingSchema = z.strictObject(counting)

export const saveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  name,
  ...counting,
  secondApprover: z.boolean().optional(),
  sources: teamSourcesSchema.optional(),
  currency: currencySchema.optional(),
})
export type TeamSave = z.infer<typeof saveSchema>
export type TeamBody = Omit<TeamSave, 'revision'>
