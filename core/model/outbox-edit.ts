import type { Channel, Delivery, DeliveryResult, Message, Outbox, TeamWatch } from './message.ts'
import { DAY, type Instant } from './units.ts'

/** Ids are known this long. */
const KEPT = 60 * DAY
const MOST_DELIVERIES = 500
const MOST_RESULTS = 10

/** Whether messages of a team and kind go to a channel. */
export function isFor({ teams, events }: Channel, { team, kind }: Message): boolean {
  return kind !== 'test' && events.includes(kind) && (teams === null || teams.includes(team.id))
}

/**
 * The outbox with what there is to tell: each id once, to every channel that there is now. What no channel takes counts as
 * told, so that a channel begins with what happens next. The newest 500 wait; ids are forgotten after 60 days.
 */
export function withMessages(
  outbox: Outbox,
  watches: { readonly [team: string]: TeamWatch },
  messages: readonly Message[],
  channels: readonly Channel[],
  now: Instant,
): Outbox {
  const told = Object.fromEntries(Object.entries(outbox.told).filter(([, at]) => now - at <= KEPT))
  const added: Delivery[] = []
  for (const message of messages) {
    if (Object.hasOwn(told, message.id)) continue
    told[message.id] = now
    for (const channel of channels)
      if (isFor(channel, message))
        added.push({ channel: channel.id, message, tries: 0, next: now, begun: false })
  }
  const deliveries = [...outbox.deliveries, ...added].slice(-MOST_DELIVERIES)
  return { ...outbox, watches, told, deliveries, revision: outbox.revision + 1 }
}

const isSame = (one: Delivery, other: Delivery) =>
  one.channel === other.channel && one.message.id === other.message.id

/** The outbox with another state of a delivery; null takes it out. */
export function withDelivery(
  outbox: Outbox,
  delivery: Delivery,
  next: Delivery | null,
  result: DeliveryResult | null,
): Outbox {
  const deliveries = outbox.deliveries.flatMap(each => {
    if (!isSame(each, delivery)) return [each]
    return next ? [next] : []
  })
  return withResult({ ...outbox, deliveries }, result)
}

/** The outbox, one revision later, with what came of a message; a channel keeps its last ten. */
export function withResult(outbox: Outbox, result: DeliveryResult | null): Outbox {
  const revision = outbox.revision + 1
  if (result === null) return { ...outbox, revision }
  const own = outbox.results.filter(({ channel }) => channel === result.channel).slice(0, MOST_RESULTS - 1)
  const others = outbox.results.filter(({ channel }) => channel !== result.channel)
  return { ...outbox, revision, results: [result, ...own, ...others] }
}
