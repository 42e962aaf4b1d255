import type { Audience } from '../model/audience.ts'
import { METRICS } from '../model/metric.ts'
import type { AnnouncedFigure, PreviousFigure, Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Cents } from '../model/units.ts'
import { audienceMetric, OWN_TARGET } from './audience-metric.ts'
import { audiencePool } from './audience-pool.ts'
import { partOf, WHOLE } from './part-of.ts'

/**
 * A snapshot as a screen may have it. Where money may not be shown, no amount and no text that may hold one is left: the same
 * fields carry parts of the full pool, in hundredths of a percent. Call it with the whole snapshot, last before it is sent.
 */
export function audienceSnapshot(snapshot: Snapshot, audience: Audience): Snapshot {
  const shown = audience.pool
  if (shown === 'money') return { ...snapshot, audience }
  return {
    ...snapshot,
    audience,
    sources: snapshot.sources.map(withoutSentences),
    pool: audiencePool(snapshot.pool, shown),
    metrics: snapshot.metrics.map(metric => audienceMetric(metric, snapshot.pool.all)),
    previous: snapshot.previous && previousParts(snapshot.previous, shown === 'bars'),
    announced: snapshot.announced && withoutTargets(snapshot.announced),
  }
}

/** What went wrong names files, addresses and what stands in them. A notice is for those who mend. */
function withoutSentences(source: SourceFigure): SourceFigure {
  const problem = source.problem === null ? null : `The admin pages say what is wrong with ${source.label}`
  return { ...source, problem, notice: null }
}

function previousParts(previous: PreviousFigure, isBars: boolean): PreviousFigure {
  const part = (amount: Cents | null) => (amount === null || isBars ? null : partOf(amount, previous.all))
  return { ...previous, amount: part(previous.amount), all: WHOLE, fullShare: part(previous.fullShare) }
}

function withoutTargets(announced: AnnouncedFigure): AnnouncedFigure {
  const goals = announced.goals.map(goal =>
    METRICS[goal.id].unit === 'money' ? { ...goal, target: OWN_TARGET } : goal,
  )
  return { ...announced, goals }
}
