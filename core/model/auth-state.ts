import { z } from 'zod'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'
import type { Instant } from './units.ts'

export interface User {
  readonly id: string
  readonly name: string
  readonly role: 'manager'
}

/** A signed-in browser. `id` is the SHA-256 of what its cookie holds, in hex. */
export interface StoredSession {
  readonly id: string
  readonly user: User
  readonly began: Instant
  /** The last request, to the minute. */
  readonly seen: Instant
}

/** Who may come in, kept by server/store. It holds nothing that opens a door by itself but `readSecret`. */
export interface AuthState {
  readonly revision: number
  /** An argon2id hash in PHC form; null until somebody has set a password. */
  readonly password: string | null
  /** SHA-256 of the token in the one-time link, in hex; null when no link is open. */
  readonly setup: string | null
  readonly sessions: readonly StoredSession[]
  /** Signs the read tokens of the wall's QR codes: 256 bits, base64url. */
  readonly readSecret: string
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

const authSchema = z.strictObject({
  revision: z.int().min(0),
  password: z.string().min(1).nullable(),
  setup: hash.nullable(),
  sessions: z.array(
    z.strictObject({
      id: hash,
      user: z.strictObject({ id: z.string(), name: z.string(), role: z.literal('manager') }),
      began: z.int(),
      seen: z.int(),
    }),
  ),
  readSecret: z.string().regex(/^[\w-]{43}$/, '256 bits in base64url'),
})

export const passwordBodySchema = z.strictObject({ password: z.string('the password') })

const token = z.string('the token of the link').max(200)

export const linkBodySchema = z.strictObject({ token })

export const setupBodySchema = z.strictObject({
  token,
  password: z.string('the password'),
})

/** The state in an unknown value, or every problem with it and where. */
export function parseAuthState(value: unknown): Result<AuthState> {
  return parsed<AuthState>(authSchema, value)
}
