import type { Survey } from '../../../core/model/survey.ts'
import { type Ticket, ticket } from '../../../core/model/ticket.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { earlyAnswer, lateAnswer } from './answers.ts'
import { type Course, course } from './course.ts'
import { ALERTS, CLIENTS, HOUSE, LOWEST, OWNERS, PRIORITIES, type Priority, TOPICS } from './desk.ts'
import type { DeskClock } from './desk-clock.ts'
import type { Life } from './life.ts'
import type { Dice } from './random.ts'

/** What is settled about a ticket before its life begins. */
export interface Birth {
  readonly number: number
  readonly created: Instant
  /** An earlier ticket of the same day, or null: what a duplicate or a part of a task belongs to. */
  readonly earlier: number | null
  /** The desk is closed on this day; most of what comes is alerts. */
  readonly quiet: boolean
  readonly pace: number
  /** Probability of a late first response. */
  readonly late: number
  readonly clock: DeskClock
  /** When a life ends that the desk never got to resolve. */
  readonly horizon: Instant
}

type Kind = 'plain' | 'child' | 'internal'

/** One in four resolved tickets is answered. */
const ANSWERED = 0.31

/** The whole life of one ticket. */
export function lifeOfTicket(chance: Dice, birth: Birth): Life {
  const kind = chance.roll()
  if (kind < (birth.quiet ? 0.5 : 0.035)) return alertThatClears(chance, birth)
  if (kind > 0.985 && birth.earlier !== null) return duplicate(chance, birth, birth.earlier)
  if (kind > 0.97) return worked(chance, birth, 'internal')
  if (kind > 0.945 && birth.earlier !== null) return worked(chance, birth, 'child')
  return worked(chance, birth, 'plain')
}

function worked(chance: Dice, birth: Birth, kind: Kind): Life {
  const priority = chance.weighed(PRIORITIES)
  const way = course(chance, birth, priority)
  const full: Ticket = {
    ...opened(chance, birth, priority),
    ...(kind === 'internal' ? { internal: true, client: HOUSE, agreementType: null } : {}),
    parent: kind === 'child' ? String(birth.earlier) : null,
    owner: chance.weighed(OWNERS).name,
    intervals: way.intervals,
    responded: way.responded,
    resolved: way.resolved,
    closed: way.resolved && later(way.resolved, chance.between(48, 120)),
  }
  return life(birth, full, way, kind === 'plain' ? answersTo(chance, full, way) : [])
}

function answersTo(chance: Dice, { id, resolved }: Ticket, { reopened }: Course): Survey[] {
  if (resolved === null || !chance.chance(ANSWERED)) return []
  const early = reopened === null ? [] : [earlyAnswer(chance, id, reopened.resolved, reopened.at)]
  return [...early, lateAnswer(chance, id, resolved)]
}

/** Merged into the ticket it repeats before anybody answers it. */
function duplicate(chance: Dice, birth: Birth, of: number): Life {
  const merged = birth.clock(birth.created, chance.between(0.1, 0.45))
  const ticket = opened(chance, birth, chance.weighed(PRIORITIES))
  const full = { ...ticket, mergedInto: String(of), resolved: merged, closed: merged }
  return life(birth, full, null, [])
}

/** An alert that goes away before a person looks at it. */
function alertThatClears(chance: Dice, birth: Birth): Life {
  const cleared = later(birth.created, chance.between(0.05, 1.5))
  const summary = chance.pick(ALERTS)
  const full: Ticket = {
    ...opened(chance, birth, LOWEST),
    ...{ board: 'Alerts', type: 'Alert', summary, touched: false },
    ...{ resolved: cleared, closed: cleared },
  }
  return life(birth, full, null, [])
}

function opened(chance: Dice, { number, created, clock }: Birth, priority: Priority): Ticket {
  const client = chance.weighed(CLIENTS)
  const topic = chance.weighed(TOPICS)
  return ticket({
    id: String(number),
    source: 'demo',
    created,
    respondBy: clock(created, priority.respondWithin),
    resolveBy: clock(created, priority.resolveWithin),
    priorities: [{ at: created, name: priority.name }],
    board: 'Help desk',
    type: topic.type,
    summary: topic.summary,
    client: client.name,
    agreementType: client.agreementType,
    touched: true,
    internal: false,
  })
}

function life(birth: Birth, full: Ticket, way: Course | null, answers: readonly Survey[]): Life {
  const last = Math.max(full.closed ?? birth.horizon, ...answers.map(answer => answer.answered ?? 0))
  return {
    full,
    pickedUp: way?.pickedUp ?? null,
    reopened: way?.reopened ?? null,
    answers,
    ends: instant(last),
  }
}

const later = (from: Instant, hours: number) => instant(from + Math.round(hours * 3600) * 1000)
