import { goalAmounts } from '../../core/bonus/goal-amounts.ts'
import type { Standing } from '../../core/bonus/goal-score.ts'
import { stake } from '../../core/bonus/stake.ts'
import type { MonthForecast } from '../../core/model/forecast.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents, Instant } from '../../core/model/units.ts'
import { type PoolInput, poolFigure } from '../../core/snapshot/pool-figure.ts'
import { forecastOf, noForecast } from './a-forecast.ts'
import { plan } from './a-plan.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

const dollars = (amount: number) => (amount * 100) as Cents

export interface Given extends Partial<Omit<PoolInput, 'metrics' | 'standings' | 'forecast'>> {
  readonly metrics?: readonly MetricFigure[]
  /** That each goal is met, or why there is no forecast. */
  readonly chances?: readonly number[] | 'history' | 'off'
}

/** The sample's month with a pool as the server makes it of these goals and chances. */
export function month({
  metrics: given = sampleSnapshot.metrics,
  chances = [0.95, 0.22, 0.7],
  ...known
}: Given): Snapshot {
  const version = known.version ?? plan()
  const ruling = { ...version, goals: version.goals.filter((_, index) => given[index]?.met !== null) }
  const amounts = goalAmounts(ruling, stake(version))
  const metrics = given.map(metric => ({ ...metric, amount: amounts.get(metric.id) ?? dollars(0) }))
  const standings = metrics.map(({ met }): Standing => ({ met, by: null }))
  const pool = poolFigure({
    ...{ version, standings, metrics, held: stake(version), asOf: sampleSnapshot.pool.asOf },
    ...{ estimatedFrom: null, grew: null, workingDay: 16, nextPool: dollars(16_640) },
    ...known,
    forecast: forecastFor(version, standings, chances),
  })
  return { ...sampleSnapshot, metrics, pool }
}

function forecastFor(
  version: PlanVersion,
  standings: readonly Standing[],
  chances: NonNullable<Given['chances']>,
): MonthForecast {
  return typeof chances === 'string' ? noForecast(chances) : forecastOf(version, standings, chances)
}

/** A snapshot as if it were made at another time of another month, in which few days have gone by. */
export function earlyOn(
  snapshot: Snapshot,
  now: Instant,
  days: number,
  name = sampleSnapshot.period.month,
): Snapshot {
  const by = now - snapshot.now
  const moved = (instant: Instant) => (instant + by) as Instant
  const { period } = snapshot
  return {
    ...snapshot,
    now,
    period: {
      ...period,
      month: name,
      workingDays: { total: 21, done: days - 1, today: true, left: 21 - days },
    },
    sources: snapshot.sources.map(source => ({
      ...source,
      asOf: source.asOf && moved(source.asOf),
      ...{ ageingAt: moved(source.ageingAt), staleAt: moved(source.staleAt) },
    })),
    metrics: snapshot.metrics.map(metric => ({ ...metric, trend: ended(metric.trend, days), fan: [] })),
    next: { ...snapshot.next, due: snapshot.next.due.map(each => ({ ...each, due: moved(each.due) })) },
  }
}

/** The last days of a line, as the first of a month. */
const ended = (trend: MetricFigure['trend'], days: number): MetricFigure['trend'] =>
  trend.slice(0, days).map(([x], index) => [x, trend[trend.length - days + index]![1]] as const)
