import type { Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'
import { type Freshness, sourceFreshness } from './freshness.ts'

export interface ShownSource extends SourceFigure {
  readonly freshness: Freshness
}

const ORDER: readonly Freshness[] = ['live', 'ageing', 'stale']
const LOST = 'The server is not answering. This screen keeps trying by itself'

/**
 * The one source the header names: the least fresh, and among equals the oldest. A screen that has lost the server says
 * so in its place, and is never called live; nor is a source whose newest reading failed, though its figures still hold.
 * Null without a source.
 */
export function shownSource(snapshot: Snapshot, now: Instant, connected: boolean): ShownSource | null {
  const all = snapshot.sources.map(source => ({ ...source, freshness: lookOf(source, now) }))
  const worst = all.reduce<ShownSource | null>(
    (held, next) => (held && !isWorse(next, held) ? held : next),
    null,
  )
  if (worst === null) return null
  if (connected) return { ...worst, label: snapshot.demo ? 'Demo data' : worst.label }
  const seen = worst.freshness === 'live' ? 'ageing' : worst.freshness
  return { ...worst, label: 'Not connected', problem: LOST, freshness: seen }
}

function lookOf(source: SourceFigure, now: Instant): Freshness {
  const freshness = sourceFreshness(source, now)
  return freshness === 'live' && source.missed ? 'ageing' : freshness
}

function isWorse(one: ShownSource, other: ShownSource): boolean {
  if (one.freshness !== other.freshness) return ORDER.indexOf(one.freshness) > ORDER.indexOf(other.freshness)
  return (one.asOf ?? 0) < (other.asOf ?? 0)
}
