import { z } from 'zod'

export interface HolidaysQuery {
  readonly country: string
  /** Null: those of the whole country. */
  readonly state: string | null
  readonly year: number
}

/** The query of a year's public holidays. */
export const holidaysQuerySchema = z.object({
  country: z.string('a country like US').regex(/^[A-Z]{2}$/, 'a country like US'),
  state: z
    .string()
    .max(10, 'a state like CA')
    .default('')
    .transform(state => state || null),
  year: z
    .string('a year like 2026')
    .regex(/^(19[7-9]\d|20\d\d)$/, 'a year from 1970 to 2099')
    .transform(Number),
})
