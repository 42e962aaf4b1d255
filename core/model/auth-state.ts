import { z } from 'zod'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'
import type { Instant } from './units.ts'
import { ROLES, type User } from './user.ts'

/** Codes of six digits that change every 30 seconds, from an app that shares the secret. */
export interface StoredTotp {
  /** The secret, in Base32, as the vault sealed it; after `plain.` one that waits for being sealed. */
  readonly sealed: string
  /** Asked for at sign-in only once a code of it was right. */
  readonly confirmed: boolean
  /** SHA-256 of the codes for a lost telephone that are not used yet, in hex. */
  readonly recovery: readonly string[]
  /** The 30 seconds since 1970 whose code was used last: no code works twice. Null: none was. */
  readonly used: number | null
}

/** A one-time link of somebody new, or of who forgot the password. */
export interface Invite {
  /** SHA-256 of the token in the link, in hex. */
  readonly token: string
  readonly expires: Instant
}

export interface StoredUser extends User {
  /** Rises with every saved edit of this user. */
  readonly revision: number
  /** An argon2id hash in PHC form; null until it is set by a link. */
  readonly password: string | null
  readonly totp: StoredTotp | null
  readonly invite: Invite | null
}

/** A signed-in browser. `id` is the SHA-256 of what its cookie holds, in hex. */
export interface StoredSession {
  readonly id: string
  /** A user's id. */
  readonly user: string
  readonly began: Instant
  /** The last request, to the minute. */
  readonly seen: Instant
  /** Where it was begun, and what the browser calls itself; null: not known. */
  readonly address: string | null
  readonly agent: string | null
}

/** Lets another program read. `hash` is the SHA-256 of the token, in hex. */
export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly hash: string
  readonly made: Instant
  /** To the hour; null: never. */
  readonly lastUsed: Instant | null
}

/** Who may come in, kept by server/store. Of what it holds only `readSecret` opens a door by itself; a TOTP secret is sealed. */
export interface AuthState {
  readonly revision: number
  readonly users: readonly StoredUser[]
  /** The one-time link of the first start, or of a reset at the machine: SHA-256 of its token, in hex. Null: none is open. */
  readonly setup: { readonly user: string; readonly token: string } | null
  readonly sessions: readonly StoredSession[]
  readonly tokens: readonly ApiToken[]
  /** Signs the read tokens of the wall's QR codes: 256 bits, base64url. */
  readonly readSecret: string
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

const totpSchema = z.strictObject({
  sealed: z.string().min(16),
  confirmed: z.boolean(),
  recovery: z.array(hash),
  used: z.int().nullable(),
})

const userSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  role: z.enum(ROLES),
  person: z.string().min(1).nullable(),
  seesPay: z.boolean(),
  revision: z.int().min(0),
  password: z.string().min(1).nullable(),
  totp: totpSchema.nullable(),
  invite: z.strictObject({ token: hash, expires: z.int() }).nullable(),
})

const authSchema = z.strictObject({
  revision: z.int().min(0),
  users: z.array(userSchema).min(1, 'a manager'),
  setup: z.strictObject({ user: z.string(), token: hash }).nullable(),
  sessions: z.array(
    z.strictObject({
      ...{ id: hash, user: z.string(), began: z.int(), seen: z.int() },
      ...{ address: z.string().nullable(), agent: z.string().nullable() },
    }),
  ),
  tokens: z.array(
    z.strictObject({
      ...{ id: z.string().min(1), name: z.string().min(1), hash },
      ...{ made: z.int(), lastUsed: z.int().nullable() },
    }),
  ),
  readSecret: z.string().regex(/^[\w-]{43}$/, '256 bits in base64url'),
})

/** The state in an unknown value, or every problem with it and where. */
export function parseAuthState(value: unknown): Result<AuthState> {
  return parsed<AuthState>(authSchema, value)
}
