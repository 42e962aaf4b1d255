import { z } from 'zod'
import { CHANNEL_KINDS, type ChannelKind, type Channels, EVENT_KINDS, type Outbox } from './message.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'

const minute = z.int().min(0, 'a time of the day').max(1440, 'a time of the day')

const channel = {
  name: z.string().trim().min(1, 'write a name').max(60, 'at most 60 letters'),
  teams: z.array(z.string().min(1).max(100)).min(1, 'at least one team, or all of them').nullable(),
  events: z.array(z.enum(EVENT_KINDS)).min(1, 'at least one event'),
  quiet: z.strictObject({ from: minute, to: minute, weekends: z.boolean() }).nullable(),
  clients: z.boolean(),
}

const url = z
  .string()
  .trim()
  .max(4000, 'at most 4,000 letters')
  .refine(URL.canParse, 'an address like https://...')
// What would begin a new header or a new command has no place in an address.
const word = z
  .string()
  .trim()
  .max(1000, 'at most 1,000 letters')
  .refine(text => !/\p{Cc}/u.test(text), 'one line')
const mailbox = word.refine(
  text => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text),
  'an address like name@example.com',
)

const ADDRESSES: { readonly [kind in ChannelKind]: z.ZodType } = {
  slack: z.strictObject({ url }),
  teams: z.strictObject({ url }),
  webhook: z.strictObject({
    url,
    secret: z.string().min(16, 'a secret of 16 letters or more').max(1000, 'at most 1,000 letters'),
  }),
  mail: z.strictObject({
    host: word.refine(text => /^[a-z0-9.:-]+$/i.test(text), 'a host like smtp.example.com'),
    port: z.int('a port').min(1, 'a port').max(65_535, 'a port'),
    security: z.enum(['tls', 'starttls', 'none']),
    user: word,
    password: z.string().max(1000, 'at most 1,000 letters'),
    from: mailbox,
    to: z.array(mailbox).min(1, 'at least one address').max(50, 'at most 50'),
  }),
}

/** Of the address in an opened seal too. */
export const channelAddressSchema = (kind: ChannelKind): z.ZodType => ADDRESSES[kind]

const revision = z.int('the revision this was read at')

/** A new channel of a kind; of a channel that is there the address may be left out, which keeps it. */
export const channelSaveSchema = (kind: ChannelKind, isNew: boolean): z.ZodType => {
  const address = isNew ? ADDRESSES[kind] : ADDRESSES[kind].optional()
  return z.strictObject({ revision, kind: z.literal(kind), ...channel, address })
}

export const channelEndSchema = z.strictObject({ revision })

export const channelKindSchema = z.looseObject({ kind: z.enum(CHANNEL_KINDS) })

const channelsSchema = z.strictObject({
  revision: z.int().min(0),
  channels: z.array(
    z.strictObject({
      ...{ id: z.string().min(1), kind: z.enum(CHANNEL_KINDS), ...channel },
      ...{ sealed: z.string().max(50_000), isPlain: z.boolean() },
    }),
  ),
})

/** The channels in an unknown value, or every problem with it and where. */
export function parseChannels(value: unknown): Result<Channels> {
  return parsed<Channels>(channelsSchema, value)
}

const outboxSchema = z.looseObject({
  revision: z.int().min(0),
  watches: z.record(z.string(), z.looseObject({ month: z.string(), since: z.int() })),
  told: z.record(z.string(), z.int()),
  deliveries: z.array(z.looseObject({ channel: z.string(), message: z.looseObject({ id: z.string() }) })),
  results: z.array(z.looseObject({ channel: z.string(), at: z.int() })),
})

/** The outbox in an unknown value. Only the program itself writes it. */
export function parseOutbox(value: unknown): Result<Outbox> {
  return parsed<Outbox>(outboxSchema, value)
}
