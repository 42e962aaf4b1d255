import type { StatusInterval, Ticket } from '../../../core/model/ticket.ts'
import type { Instant } from '../../../core/model/units.ts'
import type { Life } from './life.ts'

/** What is known of a ticket at `now`, `created` <= now: nothing of it lies after `now`. */
export function knownAt(life: Life, now: Instant): Ticket {
  if (life.ends <= now) return life.full
  const { full, pickedUp } = life
  const past = (at: Instant | null) => (at !== null && at <= now ? at : null)
  return {
    ...full,
    intervals: full.intervals && soFar(full.intervals, now),
    responded: past(full.responded),
    resolved: resolvedAt(life, now),
    closed: past(full.closed),
    mergedInto: past(full.resolved) === null ? null : full.mergedInto,
    owner: past(pickedUp) === null ? null : full.owner,
  }
}

// A ticket that came back is open again until its second resolve.
function resolvedAt({ full, reopened }: Life, now: Instant): Instant | null {
  if (full.resolved !== null && full.resolved <= now) return full.resolved
  return reopened !== null && reopened.resolved <= now && now < reopened.at ? reopened.resolved : null
}

function soFar(intervals: readonly StatusInterval[], now: Instant): StatusInterval[] {
  return intervals
    .filter(({ from }) => from <= now)
    .map(({ from, to, class: kind }) => ({ from, to: to !== null && to <= now ? to : null, class: kind }))
}
