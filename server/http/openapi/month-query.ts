import { z } from 'zod'
import { monthSchema } from '../../../core/model/plan-schema.ts'

/** The query of a route that month-asked.ts reads. */
export const monthQuery = z.object({
  month: monthSchema.optional().describe('Without it the running month of the team.'),
})
