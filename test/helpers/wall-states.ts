import type { Standing } from '../../core/bonus/goal-score.ts'
import { stake } from '../../core/bonus/stake.ts'
import type { MonthForecast } from '../../core/model/forecast.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { AnnouncedFigure, PreviousFigure, Snapshot } from '../../core/model/snapshot.ts'
import type { Cents, Instant } from '../../core/model/units.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'
import { type PoolInput, poolFigure } from '../../core/snapshot/pool-figure.ts'
import { forecastOf, noForecast } from './a-forecast.ts'
import { plan } from './a-plan.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

const dollars = (amount: number) => (amount * 100) as Cents
const at = (text: string) => Date.parse(text) as Instant
const ALL_OR_NOTHING = plan({ gates: [{ n: 3, of: ['mttr', 'csat', 'slaResponse'] }] })
const [mttr, csat, response] = sampleSnapshot.metrics as readonly [MetricFigure, MetricFigure, MetricFigure]
const calm: MetricFigure = { ...response, verdict: 'holding' }
const late: MetricFigure = {
  ...{ ...response, value: { num: 1_160, den: 1_190 }, met: false, verdict: 'missing' },
  need: { kind: 'good-in-a-row', good: 310, next: 370 },
  trend: response.trend.map(([x, y]) => [x, y - 0.006] as const),
  fan: [
    [response.fan[0]![0], 0.9746, 0.9746],
    [response.fan[1]![0], 0.976, 0.984],
  ],
}
const lost: MetricFigure = {
  ...csat,
  verdict: 'out-of-reach',
  need: { kind: 'out-of-reach' },
  fan: [
    [csat.fan[0]![0], 0.9875, 0.9875],
    [csat.fan[1]![0], 0.981, 0.9885],
  ],
}
const flat = (metric: MetricFigure): MetricFigure => ({ ...metric, fan: [] })

interface Given extends Partial<Omit<PoolInput, 'metrics' | 'standings' | 'forecast'>> {
  readonly metrics?: readonly MetricFigure[]
  /** That each goal is met, or why there is no forecast. */
  readonly chances?: readonly number[] | 'history' | 'off'
}

/** The sample's month with a pool as the server makes it of these goals and chances. */
function month({ metrics = [mttr, csat, response], chances = [0.95, 0.22, 0.7], ...known }: Given): Snapshot {
  const version = known.version ?? plan()
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
function earlyOn(
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

const first = (workingDay: number): Given => ({
  workingDay,
  metrics: [
    { ...mttr, counted: 31 },
    {
      ...csat,
      value: { num: 3, den: 4 },
      counted: 4,
      need: null,
      trend: csat.trend.map(([x], day) => [x, day > 14 ? 0.75 : 1] as const),
    },
    calm,
  ].map(metric => ({ ...metric, counted: Math.min(metric.counted, 31) })),
})

const previous: PreviousFigure = {
  ...{ month: '2026-11', state: 'provisional', rehearsal: false, amount: dollars(11_093) },
  ...{ all: dollars(16_640), fullShare: dollars(1_386), finalOn: at('2026-12-04T05:00:00Z') },
}
const announced: AnnouncedFigure = {
  effective: '2027-01',
  goals: [{ id: 'csat', comparator: 'above', target: { num: 98, den: 100 } }],
  removed: [],
  others: false,
}
const december = (day: number) => earlyOn(month(first(day)), at(`2026-12-0${day}T19:47:00Z`), day, '2026-12')

const stale: Snapshot = {
  ...sampleSnapshot,
  now: at('2026-11-24T19:47:00Z'),
  sources: sampleSnapshot.sources.map(source => ({
    ...{ ...source, asOf: at('2026-11-24T19:31:00Z'), failed: true },
    problem: 'ConnectWise is not answering',
  })),
  pool: { ...sampleSnapshot.pool, asOf: at('2026-11-24T19:31:00Z') },
}

/** Every row of the state table of DOMAIN.md section 5. */
export const wallStates = {
  early: earlyOn(month(first(4)), at('2026-11-05T19:47:00Z'), 4),
  'no-forecast': month({ chances: 'history', metrics: [mttr, csat, calm].map(flat) }),
  'forecast-off': month({ chances: 'off', metrics: [mttr, csat, calm].map(flat) }),
  'on-track': sampleSnapshot,
  'on-track-other': month({ chances: [0.97, 0.2, 0.85], metrics: [mttr, csat, late] }),
  'too-close': month({ chances: [0.9, 0.6, 0.6] }),
  'playing-for': month({ version: ALL_OR_NOTHING, chances: [0.95, 0.4, 0.92] }),
  'out-of-reach': month({ chances: [0.95, 0.004, 0.8], metrics: [mttr, lost, calm] }),
  'nothing-likely': month({
    ...{ version: ALL_OR_NOTHING, chances: [0.95, 0.004, 0.8], metrics: [mttr, lost, calm] },
    nextPool: dollars(16_952),
  }),
  provisional: { ...december(2), previous, announced },
  closed: { ...december(4), previous: { ...previous, state: 'closed' } },
  stale: seenAt(stale, stale.now),
  estimated: month({ estimatedFrom: '2026-10' }),
  grew: month({ grew: { amount: dollars(312), since: '2026-10', agreements: 2 } }),
} satisfies { readonly [state: string]: Snapshot }
