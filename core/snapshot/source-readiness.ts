import type { Snapshot } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'
import { type Freshness, sourceFreshness } from './freshness.ts'
import { isUsed } from './team-sources.ts'

/** A source that a wall rests on. `age` in whole seconds; null: it has no data yet. */
export interface SourceReadiness {
  readonly name: string
  readonly state: Freshness
  readonly age: number | null
}

const ORDER: readonly Freshness[] = ['live', 'ageing', 'stale']

/** Every source that one of the snapshots rests on, once, as bad as the worst of them has it. */
export function sourceReadiness(
  snapshots: readonly Pick<Snapshot, 'sources'>[],
  now: Instant,
): readonly SourceReadiness[] {
  const found = new Map<string, SourceReadiness>()
  for (const source of snapshots.flatMap(({ sources }) => sources.filter(isUsed))) {
    const { id, asOf } = source
    const state = sourceFreshness(source, now)
    const known = found.get(id)
    if (known && ORDER.indexOf(known.state) >= ORDER.indexOf(state)) continue
    // A vendor's clock may be ahead of ours.
    const age = asOf === null ? null : Math.max(0, Math.round((now - asOf) / 1000))
    found.set(id, { name: id, state, age })
  }
  return [...found.values()]
}
