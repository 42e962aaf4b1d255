import { z } from 'zod'
import { dateSchema } from './date-schema.ts'
import { centsSchema, monthSchema } from './plan-schema.ts'

const until = dateSchema.nullable()
const hours = z.int('hours in whole hundredths').min(0, 'not below 0').max(100_000, 'at most 1,000 hours')

const spellSchema = z.strictObject({
  from: dateSchema,
  to: until,
  team: z.string().min(1, 'a team'),
  fte: z.int('whole hundredths of a percent').min(0, 'not below 0').max(10_000, 'at most 100 %'),
  weight: z.int('a whole number').min(0, 'not below 0').max(1_000_000, 'at most a million'),
})

/** One person, by themself: dates that cross each other are told by core/bonus/people-problems.ts. */
export const personSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens'),
  name: z.string().trim().min(1, 'write a name').max(100, 'at most 100 letters'),
  memberId: z.string().min(1).max(100).nullable(),
  spells: z.array(spellSchema).max(100),
  leave: z.array(z.strictObject({ from: dateSchema, to: until })).max(1000),
  pay: z.array(z.strictObject({ from: dateSchema, base: centsSchema })).max(1000),
  months: z.record(
    monthSchema,
    z.strictObject({
      hours: hours.nullable(),
      overtimeHours: hours.nullable(),
      earnings: centsSchema.nullable(),
    }),
  ),
})

/** What a person's browser sends to save everybody. */
export const peopleBodySchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  people: z.array(personSchema).max(1000, 'at most 1,000 people'),
})
