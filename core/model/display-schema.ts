import { z } from 'zod'
import type { DisplayReport, Displays } from './display.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'

/** Letters of a pairing code: no vowel that makes a word, nothing that looks like something else. */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

const minuteOfDay = z.int('whole minutes').min(0, 'not below 0').max(1439, 'at most 1439')

const nightSchema = z
  .strictObject({ dim: minuteOfDay, black: minuteOfDay, wake: minuteOfDay })
  .refine(({ dim, black, wake }) => after(dim, black) < after(dim, wake), {
    path: ['wake'],
    message: 'after dim and black, before the next evening',
  })

/** Minutes from one time of the day to the next time that it is another. The same time is no way at all. */
const after = (from: number, to: number) => (to - from + 1440) % 1440

const settings = {
  name: z.string().trim().min(1, 'write a name').max(60, 'at most 60 letters'),
  teams: z.array(z.string().min(1).max(100)).min(1, 'at least one team').max(50, 'at most 50 teams'),
  audience: z.strictObject({ pool: z.enum(['money', 'percent', 'bars']), clients: z.boolean() }),
  size: z.union([z.literal(1), z.literal(1.15), z.literal(1.3)]),
  safeArea: z.number().min(0, 'not below 0').max(5, 'at most 5 percent'),
  theme: z.enum(['auto', 'dark', 'light']),
  night: nightSchema.nullable(),
  wakeLock: z.boolean(),
  turn: z.int('whole seconds').min(10, 'at least 10 seconds').max(20, 'at most 20 seconds'),
}

export const displaySettingsSchema = z.strictObject(settings)

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

const displaysSchema = z.strictObject({
  revision: z.int().min(0),
  open: z.boolean(),
  revoked: z.array(hash).max(1000).optional(),
  displays: z.array(
    z.strictObject({
      ...settings,
      id: z.string().min(1).max(60),
      kind: z.enum(['screen', 'phone']),
      token: hash,
      pairedBy: z.string(),
      pairedAt: z.int(),
      expires: z.int().nullable(),
      visitorsUntil: z.int().nullable(),
      blank: z.boolean(),
    }),
  ),
})

/** The screens in an unknown value, or every problem with it and where. */
export function parseDisplays(value: unknown): Result<Displays> {
  return parsed<Displays>(displaysSchema, value)
}

const count = (most: number) => z.number().min(0).max(most)

const reportSchema = z.strictObject({
  build: z.string().max(100),
  width: count(100_000),
  height: count(100_000),
  ratio: count(100),
  heap: count(1e13).nullable(),
  uptime: count(1e13),
  painted: count(1e13),
  team: z.string().max(100).nullable(),
})

/** What a screen tells of itself, in an unknown value. */
export function parseReport(value: unknown): Result<DisplayReport> {
  return parsed<DisplayReport>(reportSchema, value)
}
