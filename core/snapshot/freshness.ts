import type { MetricKey } from '../model/metric.ts'
import { metricArea } from '../model/metric-area.ts'
import type { MetricFigure } from '../model/metric-figure.ts'
import type { PoolFigure } from '../model/pool-figure.ts'
import type { Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'
import { isUsed } from './team-sources.ts'

export type Freshness = 'live' | 'ageing' | 'stale'

/** How far a source's figures may be trusted at an instant of the server's clock. */
export function freshness(source: SourceFigure, now: Instant): Freshness {
  if (source.failed || source.asOf === null || now >= source.staleAt) return 'stale'
  return now >= source.ageingAt ? 'ageing' : 'live'
}

/** A source as a whole: stale too while it withholds something that is asked of it. */
export function sourceFreshness(source: SourceFigure, now: Instant): Freshness {
  return source.withheld?.length ? 'stale' : freshness(source, now)
}

/** How far a metric may be trusted: as far as the source of its area. What a person types in rests on none. */
export function metricFreshness(
  metric: MetricKey,
  sources: readonly SourceFigure[],
  now: Instant,
): Freshness {
  if (sources.length === 0) return 'stale'
  const area = metricArea(metric)
  const isOf = ({ areas }: SourceFigure) => areas === undefined || (area !== null && areas.includes(area))
  const isWithheld = ({ withheld }: SourceFigure) => area !== null && withheld?.includes(area)
  return worst(sources.filter(isOf).map(source => (isWithheld(source) ? 'stale' : freshness(source, now))))
}

/** The worst of the sources that anything rests on. Without a source: stale. */
export function snapshotFreshness(snapshot: Pick<Snapshot, 'sources'>, now: Instant): Freshness {
  if (snapshot.sources.length === 0) return 'stale'
  return worst(snapshot.sources.filter(isUsed).map(source => sourceFreshness(source, now)))
}

function worst(all: readonly Freshness[]): Freshness {
  if (all.includes('stale')) return 'stale'
  return all.includes('ageing') ? 'ageing' : 'live'
}

/**
 * A snapshot as it may be shown at an instant: the figures stay, and what rests on a stale source has no verdict. The pool is
 * stale as soon as one of its metrics is.
 */
export function seenAt(snapshot: Snapshot, now: Instant): Snapshot {
  if (snapshotFreshness(snapshot, now) !== 'stale') return snapshot
  const metrics = snapshot.metrics.map(
    (metric): MetricFigure =>
      metricFreshness(metric.id, snapshot.sources, now) === 'stale'
        ? { ...metric, verdict: 'not-known', need: null, fan: [] }
        : metric,
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
