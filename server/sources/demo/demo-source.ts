import type { Batch } from '../../../core/model/batch.ts'
import type { Schedule } from '../../../core/model/schedule.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { monthAfter, monthAt } from '../../../core/time/period.ts'
import type { Range, Source } from '../source.ts'
import { knownAt } from './known-at.ts'
import type { Life } from './life.ts'
import { type Desk, LIFE_MONTHS, monthLives } from './month-lives.ts'

export interface DemoOptions {
  /** IANA name: the zone of the desk's days and months. */
  readonly zone: string
  readonly schedule: Schedule
  readonly now: () => Instant
  /** A whole number. Another seed is another help desk. */
  readonly seed?: number
}

const SEED = 404

/** More than two years of months, some 10 MB. */
const KEPT_MONTHS = 30

/**
 * An invented help desk that lives in real time and has no beginning. All of it follows from seed, zone, schedule and the
 * calendar; `now` only decides how much of it is known yet. Never rejects but for an aborted signal.
 */
export function createDemoSource(options: DemoOptions): Source {
  const { zone, schedule, now, seed = SEED } = options
  const lives = keptMonths({ seed, zone, schedule })
  return {
    name: 'demo',
    label: 'Demo data',
    staleAfter: null,
    async fetch(range, signal) {
      signal.throwIfAborted()
      const at = now()
      return batch(monthsOf(zone, range, at).flatMap(lives), range, at)
    },
  }
}

/** The months whose tickets can overlap a range, as far as they have begun. */
function monthsOf(zone: string, { from, to }: Range, now: Instant): string[] {
  const last = monthAt(zone, instant(Math.min(to, now)))
  const months: string[] = []
  for (let month = monthAfter(monthAt(zone, from), -LIFE_MONTHS); month <= last; month = monthAfter(month, 1))
    months.push(month)
  return months
}

function batch(lives: readonly Life[], { from, to }: Range, now: Instant): Batch {
  const overlapping = lives.filter(
    ({ full, ends }) => full.created <= now && full.created < to && ends > from,
  )
  const surveys = overlapping
    .flatMap(({ answers }) => answers)
    .filter(({ answered }) => answered !== null && answered <= now && answered >= from && answered < to)
  return { from, to, tickets: overlapping.map(life => knownAt(life, now)), surveys, asOf: { demo: now } }
}

/** A month's lives never change, so they are made once. The month that was made first is the first to be forgotten. */
function keptMonths(desk: Desk): (month: string) => readonly Life[] {
  const kept = new Map<string, readonly Life[]>()
  return month => {
    const known = kept.get(month) ?? monthLives(desk, month)
    kept.set(month, known)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_MONTHS) break
      kept.delete(oldest)
    }
    return known
  }
}
