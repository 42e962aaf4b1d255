import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents, Instant, Millis } from '../../core/model/units.ts'
import { qrFigure } from '../../server/qr-codes.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { wallStates } from './wall-states.ts'

const dollars = (amount: number) => (amount * 100) as Cents
const later = (minutes: number) => (sampleSnapshot.now + minutes * 60_000) as Instant
const time = (hours: number, minutes: number) => ({ num: (hours * 60 + minutes) * 60_000, den: 1 })
const [mttr, csat, response] = sampleSnapshot.metrics as unknown as [MetricFigure, MetricFigure, MetricFigure]

/** Long names, seven digits, four goals, many tickets: everything a wall must take without cutting a number. */
const large: Snapshot = {
  ...sampleSnapshot,
  team: { id: 'large', name: 'Managed services help desk, North America and the islands' },
  demo: true,
  period: {
    ...sampleSnapshot.period,
    month: '2026-09',
    workingDays: { total: 23, done: 4, today: true, left: 18 },
  },
  pool: {
    ...sampleSnapshot.pool,
    rehearsal: true,
    amount: dollars(1_234_567),
    all: dollars(2_469_134),
    fullShare: dollars(154_320),
    wouldAdd: [
      { id: 'csat', amount: dollars(411_523) },
      { id: 'slaResponse', amount: dollars(411_522) },
      { id: 'mttr', amount: dollars(411_522) },
    ],
    ladder: [4, 3, 2, 1, 0].map(goals => ({
      id: String(goals),
      amount: dollars(617_283 * goals),
      goals,
      of: 4,
      percent: null,
      now: goals === 2,
    })),
  },
  metrics: [
    {
      ...mttr,
      value: time(1204, 59),
      verdict: 'out-of-reach',
      amount: dollars(411_523),
      need: { kind: 'must-average', next: 12_360, time: time(1234, 45).num as Millis },
    },
    {
      ...csat,
      value: { num: 1, den: 1 },
      counted: 12_345,
      goal: { comparator: 'above', target: { num: 9875, den: 10_000 } },
      verdict: 'out-of-reach',
      amount: dollars(411_523),
    },
    { ...response, amount: dollars(411_523), need: { kind: 'may-be-bad', bad: 1208, next: 12_370 } },
    {
      ...response,
      id: 'slaResolution',
      verdict: 'out-of-reach',
      amount: dollars(411_523),
      need: { kind: 'good-in-a-row', good: 161, next: 180 },
    },
  ],
  next: {
    lateToday: 128,
    due: Array.from({ length: 12 }, (_, i) => ({
      id: String(1_048_230 + i),
      due: later(17 * (i + 1)),
      assigned: i % 2 === 0,
    })),
  },
}

/** Two goals, one without data, nothing waiting. */
const small: Snapshot = {
  ...sampleSnapshot,
  pool: { ...sampleSnapshot.pool, rehearsal: true, ladder: sampleSnapshot.pool.ladder.slice(0, 2) },
  metrics: [
    { ...mttr, value: time(12, 5) },
    { ...csat, value: null, counted: 0, verdict: 'not-known', need: null, trend: [] },
  ],
  next: { due: [], lateToday: 0 },
}

const stale: Snapshot = {
  ...sampleSnapshot,
  sources: sampleSnapshot.sources.map(source => ({
    ...source,
    failed: true,
    problem: 'ConnectWise is not answering',
  })),
}

const empty: Snapshot = {
  ...small,
  pool: { ...small.pool, state: 'no-data', amount: null, fullShare: null, asOf: null, wouldAdd: [] },
  metrics: small.metrics.slice(1),
}

/** Good months at a small desk, whose lines just fill the width in portrait. */
const ordinary: Snapshot = {
  ...sampleSnapshot,
  metrics: [
    { ...csat, verdict: 'holding', need: { kind: 'may-be-bad', bad: 1, next: 40 } },
    { ...csat, verdict: 'missing', amount: dollars(12_345), need: { kind: 'may-be-bad', bad: 1, next: 9 } },
    { ...response, verdict: 'holding', need: { kind: 'may-be-bad', bad: 18, next: 1370 } },
  ],
}

const address = `http://192.168.100.100:4000/explain/help-desk/slaResponse?key=help-desk.mjx4a2g0.${'k'.repeat(43)}`
const withCodes = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  metrics: snapshot.metrics.map(metric => ({ ...metric, qr: qrFigure(address), byHand: 12 })),
})

export const extremeSnapshots = {
  ...{ sample: sampleSnapshot, ordinary, large, small, stale, empty },
  ...{ provisional: wallStates.provisional, playing: wallStates['playing-for'] },
  ...{ coded: withCodes(sampleSnapshot), codedLarge: withCodes(large), codedSmall: withCodes(small) },
}
