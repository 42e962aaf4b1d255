import { z } from 'zod'
import type { Connections } from './connection.ts'
import type { ConnectedSource, KeyedSource } from './connections-page.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'

const words = (most: number) => z.string().trim().min(1, 'something').max(most, `at most ${most} letters`)
const names = z.array(words(200)).max(1000, 'at most 1,000')

/** As people paste it, with a scheme and a slash at the end; kept without both, but for `http://`. */
const site = z
  .string()
  .trim()
  .transform(text => text.replace(/^https:\/\//i, '').replace(/\/+$/, ''))
  .refine(
    text => /^(http:\/\/)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i.test(text),
    'a host like na.myconnectwise.net, without a path',
  )

const csv = z.strictObject({ path: words(4096), scale: words(500).nullable() })

const survey = z.strictObject({
  survey: z.int().min(0),
  question: z.int().min(0),
  positive: names.min(1, 'at least one option that is positive'),
  neutral: names,
})

const connectwise = z.strictObject({
  site,
  company: words(200),
  clientId: words(200),
  boards: names.min(1, 'at least one board, or all of them').nullable(),
  agreementTypes: names.min(1, 'at least one type, or all of them').nullable(),
  revenue: z.enum(['invoices', 'agreements']),
  cycles: z.record(words(200), z.number().positive('more than no month').max(120, 'at most ten years')),
  classes: z.record(
    words(500),
    z.enum(['active', 'waiting-customer', 'waiting-vendor', 'resolved', 'closed']),
  ),
  alertSources: names,
  internalCompanies: names,
  survey: survey.nullable(),
})

const smileback = z.strictObject({ site })

/** A key holds no blank at its ends; a password may. */
const key = words(1000)
const KEYS: { readonly [source in KeyedSource]: z.ZodType } = {
  connectwise: z.strictObject({ publicKey: key, privateKey: key }),
  smileback: z.strictObject({
    clientId: key,
    clientSecret: key,
    username: key,
    password: z.string().min(1, 'something').max(1000, 'at most 1,000 letters'),
  }),
}

const SETTINGS: { readonly [source in ConnectedSource]: z.ZodType } = { csv, connectwise, smileback }

const sealed = z.string().max(20_000)

const connectionsSchema = z.strictObject({
  revision: z.int().min(0),
  csv: csv.nullable(),
  connectwise: connectwise.nullable(),
  smileback: smileback.nullable(),
  sealed: z.strictObject({ connectwise: sealed.optional(), smileback: sealed.optional() }),
  hook: z.string().min(20).max(200).nullable(),
})

/** The connections in an unknown value, or every problem with it and where. */
export function parseConnections(value: unknown): Result<Connections> {
  return parsed<Connections>(connectionsSchema, value)
}

/** Of the keys in an opened seal, which an older version may have written. */
export const keysSchema = (source: KeyedSource): z.ZodType => KEYS[source]

export const isKeyed = (source: ConnectedSource): source is KeyedSource => source in KEYS

export const isConnectedSource = (name: string): name is ConnectedSource => Object.hasOwn(SETTINGS, name)

const draft = (source: ConnectedSource) => ({
  settings: SETTINGS[source],
  ...(isKeyed(source) && { keys: KEYS[source].optional() }),
})

const revision = z.int('the revision this was read at')

/** A `ConnectionSave`. */
export const connectionSaveSchema = (source: ConnectedSource): z.ZodType =>
  z.strictObject({ revision, ...draft(source), leaveDemo: z.boolean().optional() })

/** A `ConnectionDraft`. */
export const connectionDraftSchema = (source: ConnectedSource): z.ZodType =>
  z.strictObject({ ...draft(source), settings: SETTINGS[source].optional() })

/** What ends a connection. */
export const connectionEndSchema = z.strictObject({ revision })
