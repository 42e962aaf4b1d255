import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { AnnouncedFigure, PreviousFigure, Snapshot } from '../../core/model/snapshot.ts'
import type { Cents, Instant } from '../../core/model/units.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'
import { plan } from './a-plan.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { earlyOn, type Given, month } from './wall-month.ts'

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
