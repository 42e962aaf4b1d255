import { isDeepStrictEqual } from 'node:util'
import type { ChannelAddress, Delivery, Message, Outbox, StoredChannel } from '../../core/model/message.ts'
import { withDelivery, withMessages, withResult } from '../../core/model/outbox-edit.ts'
import type { Instant } from '../../core/model/units.ts'
import { isQuiet } from '../../core/time/is-quiet.ts'
import { nextTry } from './next-try.ts'
import type { Outcome } from './outcome.ts'

export interface DeliveriesParts {
  readonly outbox: {
    data(): Outbox
    /** Rejects when the disk refuses; then nothing is sent. */
    edit(change: (current: Outbox) => Outbox): Promise<Outbox>
  }
  channels(): readonly StoredChannel[]
  /** Null where it cannot be opened. */
  address(channel: StoredChannel): ChannelAddress | null
  /** One try. It never rejects. */
  send(channel: StoredChannel, address: ChannelAddress, message: Message): Promise<Outcome>
  now(): Instant
  random(): number
}

export interface Deliveries {
  /** Takes what is to be told, writes it down, and sends what is due, one after the other. */
  take(watches: Outbox['watches'], messages: readonly Message[]): Promise<void>
  /** Sends a message now, quiet or not, and tells what came of it. */
  test(channel: StoredChannel, message: Message): Promise<Outcome>
}

const LOST: Outcome = { kind: 'refused', sentence: 'The key file is another one. Enter the address again.' }
const LATE = 'Too late to be of use: not sent.'
const CUT = 'Poolboard stopped while this was sent. It may have arrived, so it is not sent again.'

/** What is on its way to the channels. Every try is written down before it is made: a restart repeats none. */
export function createDeliveries(parts: DeliveriesParts): Deliveries {
  const { outbox, now } = parts

  const attempt = async (channel: StoredChannel, message: Message): Promise<Outcome> => {
    const address = parts.address(channel)
    return address === null ? LOST : parts.send(channel, address, message)
  }
  const settle = (delivery: Delivery, next: Delivery | null, isSent: boolean, sentence: string) => {
    const { channel, message } = delivery
    const result = { channel, at: now(), title: message.title, isSent, sentence }
    return outbox.edit(current => withDelivery(current, delivery, next, result))
  }
  /** Resolves to how the try ended. */
  const deliver = async (delivery: Delivery, channel: StoredChannel) => {
    const tried = { ...delivery, tries: delivery.tries + 1, begun: true }
    await outbox.edit(current => withDelivery(current, delivery, tried, null))
    const { kind, sentence, ...rest } = await attempt(channel, delivery.message)
    const wait = 'wait' in rest ? rest.wait : null
    const at = kind === 'later' ? nextTry(delivery.message.at, tried.tries, wait, now(), parts.random) : null
    if (at !== null)
      await settle(tried, { ...tried, begun: false, next: at }, false, `${sentence} It is tried again.`)
    else
      await settle(
        tried,
        null,
        kind === 'sent',
        kind === 'later' ? `${sentence} Given up after a day.` : sentence,
      )
    return kind
  }
  /** Resolves to how a try ended; null where none was made. */
  const step = async (delivery: Delivery): Promise<Outcome['kind'] | null> => {
    const channel = parts.channels().find(({ id }) => id === delivery.channel)
    const { until, zone } = delivery.message
    if (channel && !delivery.begun && !(until !== null && until <= now())) {
      if (delivery.next > now() || isQuiet(channel.quiet, zone, now())) return null
      return deliver(delivery, channel)
    }
    if (!channel) await outbox.edit(current => withDelivery(current, delivery, null, null))
    else await settle(delivery, null, false, delivery.begun ? CUT : LATE)
    return null
  }

  return {
    async take(watches, messages) {
      const { told, watches: known } = outbox.data()
      const isNew = messages.some(({ id }) => !Object.hasOwn(told, id)) || !isDeepStrictEqual(watches, known)
      if (isNew)
        await outbox.edit(current => withMessages(current, watches, messages, parts.channels(), now()))
      const down = new Set<string>()
      for (const delivery of outbox.data().deliveries) {
        // One that does not answer keeps the others waiting once, not once a message.
        if (down.has(delivery.channel)) continue
        if ((await step(delivery)) === 'later') down.add(delivery.channel)
      }
    },
    async test(channel, message) {
      const outcome = await attempt(channel, message)
      const { title, at } = message
      const isSent = outcome.kind === 'sent'
      const result = { channel: channel.id, at, title, isSent, sentence: outcome.sentence }
      await outbox.edit(current => withResult(current, result))
      return outcome
    },
  }
}
