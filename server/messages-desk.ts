import type {
  ChannelAddress,
  ChannelKind,
  Message,
  MessagesPage,
  StoredChannel,
} from '../core/model/message.ts'
import type { SourceMoney } from '../core/model/money.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { messageEvents } from '../core/snapshot/message-events.ts'
import type { MessageFacts } from '../core/snapshot/message-facts.ts'
import type { Board } from './board.ts'
import type { MessagesParts } from './http/messages-api.ts'
import { messageFactsOf } from './message-facts-of.ts'
import { addressProblem, isPlainAddress } from './messages/address-problem.ts'
import { createDeliveries } from './messages/deliveries.ts'
import { sendMessage } from './messages/send-message.ts'
import type { Later } from './store/later.ts'
import type { Store } from './store/open-store.ts'

export interface MessagesDeskParts {
  readonly store: Pick<Store, 'messages' | 'editChannels' | 'records'>
  readonly board: Pick<Board, 'newest' | 'inHand'>
  readonly now: () => Instant
  readonly later: Later
  readonly random: () => number
  readonly report: (error: unknown) => void
  readonly fetch: typeof fetch
  settings(): Settings
  base(): string
  money(team: Team): SourceMoney | null
  /** Screens that are away though they should be there. Absent: none are known. */
  missingDisplays?(): MessageFacts['displays']
}

export interface MessagesDesk {
  readonly api: MessagesParts
  /** After every publishing: finds what is to be told, and sends what is due. Without a channel, and in the demo, nothing. */
  look(): void
  /** Resolves once nothing is under way. */
  settled(): Promise<void>
}

/** Messages out: what the snapshots say, the channels, and the way between. */
export function createMessagesDesk(parts: MessagesDeskParts): MessagesDesk {
  const { store, now, report } = parts
  const { channels, outbox, address, seal } = store.messages
  const deliveries = createDeliveries({
    ...{ outbox, now, address, random: parts.random, channels: () => channels().channels },
    send: (channel, to, message) => sendMessage(parts, channel, to, message),
  })
  let under: Promise<void> | null = null
  let isWanted = false
  // What is found rests on what was written down: one look after the other.
  const looks = async () => {
    while (isWanted) {
      isWanted = false
      await deliveries.take(...found(parts))
    }
  }
  return {
    look() {
      // Nobody to tell: nothing is watched either, and nothing written.
      if (channels().channels.length === 0) return
      isWanted = true
      under ??= looks()
        .catch(report)
        .finally(() => {
          under = null
        })
    },
    settled: () => under ?? Promise.resolve(),
    api: {
      channels: { data: channels, edit: store.editChannels },
      page: () => page(store),
      hasTeam: team => parts.settings().teams.some(({ id }) => id === team),
      seal,
      problem: (kind, to) => ('url' in to ? addressProblem(kind, to.url) : null),
      isPlain: isPlainTo,
      async test(channel) {
        const { kind, sentence } = await deliveries.test(channel, testMessage(parts))
        return { isSent: kind === 'sent', sentence }
      },
    },
  }
}

const isPlainTo = (_kind: ChannelKind, to: ChannelAddress) =>
  'url' in to ? isPlainAddress(to.url) : to.security === 'none'

type Found = Parameters<ReturnType<typeof createDeliveries>['take']>

function found({ store, board, settings, base, money, missingDisplays }: MessagesDeskParts): Found {
  const watches = { ...store.messages.outbox.data().watches }
  const messages: Message[] = []
  for (const team of settings().teams) {
    const snapshot = board.newest(team.id)
    if (snapshot === null || snapshot.demo) continue
    const { callBacks } = store.records()
    const told = { callBacks, money: money(team), displays: missingDisplays?.() ?? [] }
    const facts = messageFactsOf(team, board.inHand(), told)
    const events = messageEvents(watches[team.id] ?? null, snapshot, facts, name => `${base()}/admin/${name}`)
    watches[team.id] = events.watch
    messages.push(...events.messages)
  }
  return [watches, messages]
}

function page({ messages }: MessagesDeskParts['store']): MessagesPage {
  const { revision, channels } = messages.channels()
  const { deliveries, results } = messages.outbox.data()
  const line = (channel: StoredChannel) => {
    const { sealed, ...shown } = channel
    const own = ({ channel: id }: { readonly channel: string }) => id === channel.id
    const state = messages.address(channel) === null ? 'lost' : 'set'
    const waiting = deliveries.filter(own).length
    return { ...shown, address: state, waiting, results: results.filter(own) } as const
  }
  return { revision, channels: channels.map(line) }
}

function testMessage({ now, settings, base }: MessagesDeskParts): Message {
  const [team] = settings().teams
  if (!team) throw new Error('settings without a team')
  return {
    ...{
      id: `${team.id}:test:${now()}`,
      kind: 'test',
      team: { id: team.id, name: team.name },
      zone: team.zone,
    },
    ...{
      at: now(),
      title: 'A test of Poolboard',
      lines: ['Messages reach this place.'],
      client: null,
      until: null,
    },
    link: `${base()}/admin/messages`,
  }
}
