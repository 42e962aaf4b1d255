import type { Message, TeamWatch } from '../model/message.ts'
import { METRICS } from '../model/metric.ts'
import type { Snapshot, SourceFigure } from '../model/snapshot.ts'
import { type Instant, MINUTE } from '../model/units.ts'
import { localDate } from '../time/local-date.ts'
import { zoneOffset } from '../time/zone-offset.ts'
import { digestLines } from './digest-lines.ts'
import { clockText } from './format.ts'
import { metricFreshness, seenAt, sourceFreshness } from './freshness.ts'
import { type TurnedGoal, turnedGoals } from './goal-watch.ts'
import { type MakeMessage, messageMaker } from './make-message.ts'
import { factMessages, type MessageFacts } from './message-facts.ts'

/** A ticket is told of when its answer is due within this. */
const SOON = 30 * MINUTE
const DIGEST_HOUR = 8

/**
 * What is to be told of a team, and what to remember of it. Null for `watch`: the first look, which tells of no past. What
 * holds on is told again under the same id; the outbox lets each id through once. `address` is that of a page of the desk.
 */
export function messageEvents(
  watch: TeamWatch | null,
  after: Snapshot,
  facts: MessageFacts,
  address: (page: string) => string | null,
): { readonly watch: TeamWatch; readonly messages: readonly Message[] } {
  const { now, period } = after
  const seen = seenAt(after, now)
  const make = messageMaker(after, address)
  const known = watch ?? { month: period.month, since: now, goals: {}, stale: [] }
  const turned = turnedGoals(known, seen)
  const stale = after.sources.filter(each => each.asOf !== null && sourceFreshness(each, now) === 'stale')
  const messages = [
    ...turned.told.map(goal => goalMessage(goal, period.month, make)),
    ...dueMessages(after, make),
    ...stale.filter(({ id }) => !known.stale.includes(id)).map(each => staleMessage(each, now, make)),
    ...factMessages(facts, known.since, after, make),
    ...digest(seen, make),
  ]
  const next = { ...known, month: period.month, goals: turned.goals, stale: stale.map(({ id }) => id) }
  return { watch: next, messages }
}

function goalMessage({ metric, isMet, at, line }: TurnedGoal, month: string, make: MakeMessage): Message {
  return make(isMet ? 'goal-regained' : 'goal-lost', `${month}:${metric}:${at}`, {
    title: `${METRICS[metric].title} is ${isMet ? 'met again' : 'missed as things stand'}`,
    ...{ lines: [line], page: 'goals' },
  })
}

/** None while the tickets are stale: an answer may have been given already. */
function dueMessages(after: Snapshot, make: MakeMessage): readonly Message[] {
  const { now, next, sources } = after
  if (metricFreshness('slaResponse', sources, now) === 'stale') return []
  return next.due
    .filter(({ due }) => due >= now && due - now <= SOON)
    .map(({ id, due, assigned }) =>
      make('about-to-breach', id, {
        title: `Ticket #${id} needs an answer by ${clockText(due, after)}`,
        lines: [assigned ? 'It has an owner.' : 'Nobody owns it yet.'],
        ...{ page: 'open-tickets', until: due },
      }),
    )
}

function staleMessage({ id, label, asOf }: SourceFigure, now: Instant, make: MakeMessage): Message {
  return make('source-stale', `${id}:${asOf}:${now}`, {
    title: `${label} gives no current numbers`,
    lines: ['What it gave last is too old to judge by. The sources page says why.'],
    page: 'sources',
  })
}

function digest(seen: Snapshot, make: MakeMessage): readonly Message[] {
  const { zone, now, team } = seen
  const wall = new Date(now + zoneOffset(zone, now))
  if (wall.getUTCDay() !== 1 || wall.getUTCHours() < DIGEST_HOUR) return []
  const said = { title: `${team.name}: how the month stands`, lines: digestLines(seen, seen), page: 'goals' }
  return [make('weekly-digest', localDate(zone, now), said)]
}
