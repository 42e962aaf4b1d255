import { z } from 'zod'
import type { Person } from './person.ts'
import { personSchema } from './person-schema.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'
import type { Instant } from './units.ts'

/** The door to one person's own page. The token itself is kept by nobody but that person. */
export interface PersonLink {
  readonly person: string
  /** SHA-256 of the token, in hex. */
  readonly hash: string
  readonly author: string
  readonly at: Instant
}

/** Somebody whose name was taken out. What is in the list as their name is a label. */
export interface ErasedPerson {
  readonly person: string
  readonly author: string
  readonly at: Instant
}

/** Everybody who may take part in a pool, kept by server/store. `revision` rises with every saved edit. */
export interface People {
  readonly revision: number
  readonly people: readonly Person[]
  /** At most one a person. */
  readonly links: readonly PersonLink[]
  readonly erased: readonly ErasedPerson[]
}

export const NO_PEOPLE: People = { revision: 0, people: [], links: [], erased: [] }

const peopleSchema = z.strictObject({
  revision: z.int().min(0),
  people: z.array(personSchema),
  links: z.array(
    z.strictObject({
      person: z.string(),
      hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'),
      author: z.string(),
      at: z.int(),
    }),
  ),
  erased: z.array(z.strictObject({ person: z.string(), author: z.string(), at: z.int() })),
})

/** The people in an unknown value, or every problem with it and where. */
export function parsePeople(value: unknown): Result<People> {
  return parsed<People>(peopleSchema, value)
}
