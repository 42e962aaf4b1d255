import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents, Instant } from '../../core/model/units.ts'
import { audienceSnapshot } from '../../core/snapshot/audience-snapshot.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'
import { goal, plan } from './a-plan.ts'
import { extremeSnapshots } from './extreme-snapshots.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { earlyOn, month } from './wall-month.ts'
import { wallStates } from './wall-states.ts'

const at = (text: string) => Date.parse(text) as Instant
const [mttr, csat, response] = sampleSnapshot.metrics as readonly [MetricFigure, MetricFigure, MetricFigure]
const [connectWise] = sampleSnapshot.sources as readonly [Snapshot['sources'][number]]

const unmeasured = (metric: MetricFigure): MetricFigure => ({
  ...{ ...metric, value: null, counted: 0, excluded: 0, met: false, verdict: 'not-known' },
  ...{ need: null, trend: [], fan: [] },
})
const NOTHING_DUE: Snapshot['next'] = { due: [], lateToday: 0 }

const firstStart = month({
  ...{ metrics: sampleSnapshot.metrics.map(unmeasured), chances: 'history', asOf: null },
})
const fewAnswers: MetricFigure = {
  ...{ ...csat, value: { num: 4, den: 5 }, counted: 5, met: null, verdict: 'too-few' },
  ...{ need: null, fan: [], trend: csat.trend.map(([x], day) => [x, day > 9 ? 0.8 : 1] as const) },
}
/** The others share the pool. */
const withoutAnswers = month({
  version: plan({ goals: plan().goals.filter(({ metric }) => metric !== 'csat') }),
  ...{ metrics: [mttr, response], chances: [0.95, 0.7] },
})
const beforeResponse = (metric: MetricFigure) =>
  metric.id === 'slaResponse' ? [{ ...fewAnswers, amount: 0 as Cents }, metric] : [metric]
const firstDay = earlyOn(
  month({ metrics: sampleSnapshot.metrics.map(unmeasured), workingDay: 1 }),
  at('2026-12-01T13:05:00Z'),
  1,
  '2026-12',
)
const oneSourceDown: Snapshot = {
  ...sampleSnapshot,
  sources: [
    { ...connectWise, areas: ['tickets'] },
    {
      ...{ ...connectWise, id: 'smileback', label: 'SmileBack', areas: ['surveys'], failed: true },
      asOf: at('2026-11-24T16:12:00Z'),
      problem: 'SmileBack refused its keys. The page Sources says what to do',
    },
  ],
  pool: { ...sampleSnapshot.pool, asOf: at('2026-11-24T16:12:00Z') },
}
const resolution: MetricFigure = {
  ...{ ...response, id: 'slaResolution', verdict: 'holding', value: { num: 868, den: 880 } },
  ...{ counted: 880, goal: { comparator: 'at least', target: { num: 95, den: 100 } } },
  need: { kind: 'may-be-bad', bad: 44, next: 360 },
}
const fourGoals = plan({ goals: [...plan().goals, goal('slaResolution', 'at least', 95, 100)] })
const twoGoals = plan({ goals: plan().goals.slice(0, 2) })
/** Revenue whose two percent are a pool of seven digits. */
const million = plan({ funding: { kind: 'fixed', amount: 2_469_134_00 as Cents } })

const everyGoal = { ...wallStates.closed.previous, amount: 16_640_00 as Cents, fullShare: 2_080_00 as Cents }

/** What the state table does not have: how a screen begins, who looks at it, and what is unusual in its numbers. */
export const wallLooks = {
  'first-start': seenAt(
    {
      ...{ ...firstStart, next: NOTHING_DUE },
      sources: [{ ...connectWise, asOf: null }],
    },
    sampleSnapshot.now,
  ),
  ageing: { ...sampleSnapshot, now: (sampleSnapshot.now + 240_000) as Instant },
  'source-down': seenAt(oneSourceDown, sampleSnapshot.now),
  'first-day': { ...firstDay, next: NOTHING_DUE, previous: wallStates.provisional.previous },
  'few-answers': { ...withoutAnswers, metrics: withoutAnswers.metrics.flatMap(beforeResponse) },
  corrected: month({ version: plan({ correction: 'the SLA of one client was read twice' }) }),
  demo: { ...sampleSnapshot, demo: true },
  rehearsal: month({ version: plan({ rehearsal: true }) }),
  'full-month': { ...wallStates.closed, previous: everyGoal },
  percent: audienceSnapshot(sampleSnapshot, { pool: 'percent', clients: false }),
  bars: audienceSnapshot(sampleSnapshot, { pool: 'bars', clients: false }),
  'long-name': { ...sampleSnapshot, team: extremeSnapshots.large.team },
  'two-goals': month({ version: twoGoals, metrics: [mttr, csat], chances: [0.95, 0.22] }),
  'four-goals': month({
    ...{ version: fourGoals, metrics: [mttr, csat, response, resolution], chances: [0.95, 0.2, 0.7, 0.9] },
  }),
  'seven-digits': month({ version: million }),
  german: { ...sampleSnapshot, locale: 'de-DE', currency: 'EUR', zone: 'Europe/Berlin' },
  french: { ...month({ version: million }), locale: 'fr-FR', currency: 'EUR', zone: 'Europe/Paris' },
} satisfies { readonly [look: string]: Snapshot }
