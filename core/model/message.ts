import type { MetricKey } from './metric.ts'
import type { Instant } from './units.ts'

export const CHANNEL_KINDS = ['slack', 'teams', 'webhook', 'mail'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export const EVENT_KINDS = [
  'goal-lost',
  'goal-regained',
  'about-to-breach',
  'source-stale',
  'display-offline',
  'month-ready-to-close',
  'number-to-type-in',
  'unhappy-answer',
  'weekly-digest',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Hours without messages: minutes of the team's day, over midnight where `from` is the later; and whole weekends. */
export interface Quiet {
  readonly from: number
  readonly to: number
  readonly weekends: boolean
}

/** Where messages go. Its address is kept apart and never told. */
export interface Channel {
  readonly id: string
  readonly kind: ChannelKind
  readonly name: string
  /** Ids. Null: all teams, those to come too. */
  readonly teams: readonly string[] | null
  readonly events: readonly EventKind[]
  readonly quiet: Quiet | null
  /** Whether names of clients may go there. */
  readonly clients: boolean
}

export interface HookAddress {
  readonly url: string
}

export interface WebhookAddress extends HookAddress {
  /** What signs each request. */
  readonly secret: string
}

export interface MailAddress {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte; `starttls` or nothing is sent; `none` is plain text. */
  readonly security: 'tls' | 'starttls' | 'none'
  /** Empty: no sign-in. */
  readonly user: string
  readonly password: string
  readonly from: string
  readonly to: readonly string[]
}

/** Write-only: sealed by server/store. */
export type ChannelAddress = HookAddress | WebhookAddress | MailAddress

/** A channel as it is kept. */
export interface StoredChannel extends Channel {
  readonly sealed: string
  /** The address is plain HTTP inside the network. */
  readonly isPlain: boolean
}

export interface Channels {
  readonly revision: number
  readonly channels: readonly StoredChannel[]
}

export const NO_CHANNELS: Channels = { revision: 0, channels: [] }

/** One thing to tell. No amount of money is in it. */
export interface Message {
  /** From the event, the team and what it is about: the same thing always has the same id. */
  readonly id: string
  readonly kind: EventKind | 'test'
  readonly team: { readonly id: string; readonly name: string }
  readonly zone: string
  readonly at: Instant
  readonly title: string
  readonly lines: readonly string[]
  /** Goes only where names of clients may. */
  readonly client: string | null
  /** A page of the desk, or null. */
  readonly link: string | null
  /** From then on it says nothing of use any more. */
  readonly until: Instant | null
}

/** What was told of a team, so that nothing is told twice. */
export interface TeamWatch {
  readonly month: string
  /** When the team was first looked at: what happened before is not told. */
  readonly since: Instant
  readonly goals: { readonly [metric in MetricKey]?: GoalWatch }
  /** Ids of sources that are stale. */
  readonly stale: readonly string[]
}

export interface GoalWatch {
  readonly met: boolean
  /** The first sight of the other verdict, which does not count yet; `asOf` is the poll it came with. */
  readonly turned: { readonly at: Instant; readonly asOf: Instant } | null
}

/** A message on its way to one channel. */
export interface Delivery {
  readonly channel: string
  readonly message: Message
  readonly tries: number
  /** Not before. */
  readonly next: Instant
  /** A try has begun and its end is not known. */
  readonly begun: boolean
}

/** What came of a message. */
export interface DeliveryResult {
  readonly channel: string
  readonly at: Instant
  readonly title: string
  readonly isSent: boolean
  readonly sentence: string
}

/** Kept by server/store: what was told, and what is on its way. */
export interface Outbox {
  readonly revision: number
  readonly watches: { readonly [team: string]: TeamWatch }
  /** When each message was made, by its id. */
  readonly told: { readonly [id: string]: Instant }
  readonly deliveries: readonly Delivery[]
  /** The newest first. */
  readonly results: readonly DeliveryResult[]
}

export const EMPTY_OUTBOX: Outbox = { revision: 0, watches: {}, told: {}, deliveries: [], results: [] }

/** A channel as the desk sees it. */
export interface ChannelLine extends Channel {
  /** `lost`: the key file is another one, so the address has to be entered again. */
  readonly address: 'set' | 'lost'
  readonly isPlain: boolean
  /** Messages that wait for another try or for the end of quiet hours. */
  readonly waiting: number
  readonly results: readonly DeliveryResult[]
}

export interface MessagesPage {
  readonly revision: number
  readonly channels: readonly ChannelLine[]
}
