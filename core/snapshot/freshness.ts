import type { MetricFigure, PoolFigure, Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'

export type Freshness = 'live' | 'ageing' | 'stale'

/** How far a source's figures may be trusted at an instant of the server's clock. */
export function freshness(source: SourceFigure, now: Instant): Freshness {
  if (source.failed || source.asOf === null || now >= source.staleAt) return 'stale'
  return now >= source.ageingAt ? 'ageing' : 'live'
}

/** The worst of them. */
export function snapshotFreshness(snapshot: Pick<Snapshot, 'sources'>, now: Instant): Freshness {
  const all = snapshot.sources.map(source => freshness(source, now))
  if (all.length === 0 || all.includes('stale')) return 'stale'
  return all.includes('ageing') ? 'ageing' : 'live'
}

/** A snapshot as it may be shown at an instant: once stale, the figures stay and the verdicts are withheld. */
export function seenAt(snapshot: Snapshot, now: Instant): Snapshot {
  if (snapshotFreshness(snapshot, now) !== 'stale') return snapshot
  const metrics = snapshot.metrics.map(
    (metric): MetricFigure => ({ ...metric, verdict: 'not-known', need: null, fan: [] }),
  )
  const { asOf, ifNow, amount, fullShare } = snapshot.pool
  const pool: PoolFigure = {
    ...snapshot.pool,
    state: 'stale',
    // A forecast on old numbers is none.
    amount: asOf === null ? null : ifNow,
    ladder: snapshot.pool.ladder.map(rung => ({ ...rung, percent: null })),
    fullShare: amount === ifNow ? fullShare : null,
    ...{ wouldAdd: [], spread: null, percent: null, early: null },
  }
  return { ...snapshot, metrics, pool }
}
