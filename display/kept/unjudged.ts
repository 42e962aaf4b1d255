import type { Snapshot } from '../../core/model/snapshot.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'

/**
 * A snapshot of an unknown age: every figure stays and none is judged. A screen cannot know how long it was without power,
 * since its own clock may be wrong by hours, so whatever it kept counts as old. Tickets to answer next are left out.
 */
export function unjudged(snapshot: Snapshot): Snapshot {
  // A source without areas is one of everything, what people type in included.
  const sources = snapshot.sources.map(({ areas, withheld, ...source }) => ({ ...source, failed: true }))
  const next = { due: [], lateToday: 0 }
  return seenAt({ ...snapshot, sources, next }, snapshot.now)
}
