import { z } from 'zod'

/** The query of an explanation's address, with what it leaves out filled in. */
export const explainQuerySchema = z
  .object({
    show: z.enum(['counted', 'left-out', 'pending']).default('counted'),
    sort: z.enum(['time', 'created', 'responded', 'resolved', 'answered', 'due', 'id']).default('created'),
    order: z.enum(['asc', 'desc']).default('desc'),
    q: z.string().max(200, 'at most 200 letters').default(''),
    page: z
      .string()
      .regex(/^[1-9]\d{0,5}$/, 'a page from 1')
      .default('1'),
  })
  .transform(({ order, page, ...rest }) => ({ ...rest, descending: order === 'desc', page: Number(page) }))
