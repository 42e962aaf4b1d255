import type { IntervalClass, StatusInterval } from '../../../core/model/ticket.ts'
import type { Instant } from '../../../core/model/units.ts'
import type { Priority } from './desk.ts'
import type { DeskClock } from './desk-clock.ts'
import type { Dice } from './random.ts'

/** How the work on a ticket goes. An instant is null when the desk never gets that far. */
export interface Course {
  readonly pickedUp: Instant | null
  readonly responded: Instant | null
  readonly resolved: Instant | null
  /** Set for a ticket that waits or comes back; null for one long stretch of work. */
  readonly intervals: readonly StatusInterval[] | null
  readonly reopened: { readonly resolved: Instant; readonly at: Instant } | null
}

/** Shares of all tickets. */
const WAITS = 0.1
const COMES_BACK = 0.02
const QUICK = 0.16
const STUCK = 0.006

/** What decides a course besides chance. */
export interface Start {
  readonly created: Instant
  readonly clock: DeskClock
  /** Multiplies the time that work takes. */
  readonly pace: number
  /** Probability that the first response comes after its promise. */
  readonly late: number
}

/** The course of a ticket that somebody works on. */
export function course(chance: Dice, start: Start, priority: Priority): Course {
  const { created, clock } = start
  const delay = shareOfPromise(chance, start.late) * priority.respondWithin
  const pickedUp = clock(created, delay * chance.between(0.35, 0.92))
  const responded = clock(created, delay)
  const work = start.pace * hoursOfWork(chance, priority)
  const fate = chance.roll()
  const ending = fate < WAITS ? waiting : fate > 1 - COMES_BACK ? comingBack : straight
  return { pickedUp, responded, ...ending(chance, clock, created, responded, work) }
}

function shareOfPromise(chance: Dice, late: number): number {
  return chance.chance(late) ? 1.02 + 1.2 * chance.roll() ** 2 : 0.06 + 0.88 * chance.roll() ** 1.3
}

function hoursOfWork(chance: Dice, { work }: Priority): number {
  const kind = chance.roll()
  if (kind < QUICK) return chance.between(0.05, 0.4)
  if (kind > 1 - STUCK) return chance.between(25, 60)
  return Math.min(40, 0.1 + chance.skewed(work, 0.85))
}

type Ending = Pick<Course, 'resolved' | 'intervals' | 'reopened'>
type When = Instant | null

function straight(_: Dice, clock: DeskClock, _created: Instant, responded: When, work: number): Ending {
  return { resolved: clock(responded, work), intervals: null, reopened: null }
}

function waiting(chance: Dice, clock: DeskClock, created: Instant, responded: When, work: number): Ending {
  const before = work * chance.between(0.1, 0.8)
  const asked = clock(responded, before)
  const told = clock(asked, chance.between(2, 26))
  const resolved = clock(told, work - before)
  const intervals = stretches(
    [created, 'active'],
    [asked, 'waiting-customer'],
    [told, 'active'],
    [resolved, 'closed'],
  )
  return { resolved, intervals, reopened: null }
}

function comingBack(chance: Dice, clock: DeskClock, created: Instant, responded: When, work: number): Ending {
  const first = clock(responded, work)
  const at = clock(first, chance.between(1, 9))
  const resolved = clock(at, chance.between(0.2, 2.5))
  const intervals = stretches([created, 'active'], [first, 'closed'], [at, 'active'], [resolved, 'closed'])
  return { resolved, intervals, reopened: first === null || at === null ? null : { resolved: first, at } }
}

/** Each step lasts until the next one; the last step that is reached stays. */
function stretches(...steps: readonly (readonly [When, IntervalClass])[]): StatusInterval[] {
  return steps.flatMap(([from, kind], index) =>
    from === null ? [] : [{ from, to: steps[index + 1]?.[0] ?? null, class: kind }],
  )
}
