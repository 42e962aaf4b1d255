import {
  type Channel,
  type ChannelAddress,
  type ChannelKind,
  EVENT_KINDS,
  type EventKind,
  type MailAddress,
  type Quiet,
} from '../../core/model/message.ts'
import type { Problem, Result } from '../../core/model/result.ts'

/** A channel as its form holds it. Empty fields of the address keep what the server has. */
export interface ChannelDraft {
  readonly kind: ChannelKind
  readonly name: string
  readonly allTeams: boolean
  readonly teams: readonly string[]
  readonly events: readonly EventKind[]
  readonly isQuiet: boolean
  readonly from: string
  readonly to: string
  readonly weekends: boolean
  readonly clients: boolean
  readonly url: string
  readonly secret: string
  readonly host: string
  readonly port: string
  readonly security: MailAddress['security']
  readonly user: string
  readonly password: string
  readonly sender: string
  readonly receivers: string
}

const EMPTY = {
  url: '',
  secret: '',
  host: '',
  port: '587',
  user: '',
  password: '',
  sender: '',
  receivers: '',
}

/** The draft of a channel; null begins a new one, for all teams and events. */
export function channelDraft(channel: Channel | null): ChannelDraft {
  const quiet = channel?.quiet ?? null
  return {
    ...{ ...EMPTY, security: 'starttls' },
    ...{ kind: channel?.kind ?? 'slack', name: channel?.name ?? '', clients: channel?.clients ?? false },
    ...{ allTeams: (channel?.teams ?? null) === null, teams: channel?.teams ?? [] },
    ...{ events: channel?.events ?? EVENT_KINDS, isQuiet: quiet !== null, weekends: quiet?.weekends ?? true },
    ...{ from: clockOf(quiet?.from ?? 18 * 60), to: clockOf(quiet?.to ?? 8 * 60) },
  }
}

/** What the draft of a channel is kept as. */
export const channelName = (channel: Pick<Channel, 'id'> | null) => `channel.${channel?.id ?? 'new'}`

/** A draft that may be kept: an address of a chat is a key too. */
export const withoutSecrets = (draft: ChannelDraft): ChannelDraft => ({
  ...draft,
  ...{ url: '', secret: '', password: '' },
})

export type ChannelBody = Omit<Channel, 'id'> & { readonly address?: ChannelAddress }

/** What is sent of a draft, or what is wrong with it. The server checks the rest. */
export function channelBody(draft: ChannelDraft, isNew: boolean): Result<ChannelBody> {
  const { kind, name, events, clients } = draft
  const problems: Problem[] = []
  const quiet = draft.isQuiet ? quietOf(draft, problems) : null
  if (name.trim() === '') problems.push({ path: 'name', message: 'Give the channel a name.' })
  if (events.length === 0) problems.push({ path: 'events', message: 'Choose at least one event.' })
  if (!draft.allTeams && draft.teams.length === 0)
    problems.push({ path: 'teams', message: 'Choose at least one team.' })
  if (problems.length > 0) return { ok: false, problems }
  const isTyped = isNew || typed(draft)
  return {
    ok: true,
    value: {
      ...{ kind, name: name.trim(), teams: draft.allTeams ? null : draft.teams, events, quiet, clients },
      ...(isTyped && { address: addressOf(draft) }),
    },
  }
}

const typed = ({ kind, url, secret, host, sender, receivers, user, password }: ChannelDraft) =>
  (kind === 'mail' ? [host, sender, receivers, user, password] : [url, secret]).some(text => text !== '')

function addressOf(draft: ChannelDraft): ChannelAddress {
  const { kind, url, secret, host, port, security, user, password } = draft
  if (kind === 'webhook') return { url: url.trim(), secret }
  if (kind !== 'mail') return { url: url.trim() }
  const to = draft.receivers.split(/[\s,;]+/).filter(Boolean)
  return { host: host.trim(), port: Number(port), security, user, password, from: draft.sender.trim(), to }
}

function quietOf({ from, to, weekends }: ChannelDraft, problems: Problem[]): Quiet {
  const read = (path: 'from' | 'to', text: string) => {
    const minutes = minutesOf(text)
    if (minutes === null) problems.push({ path, message: 'Write a time like 18:00.' })
    return minutes ?? 0
  }
  return { from: read('from', from), to: read('to', to), weekends }
}

/** Minutes of the day of `18:00`; null for what is no time. */
export function minutesOf(text: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim())
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
