import fc from 'fast-check'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { RungFigure } from '../../core/model/pool-figure.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents, Exact, Instant, Ratio } from '../../core/model/units.ts'
import { extremeSnapshots } from './extreme-snapshots.ts'
import { wallStates } from './wall-states.ts'

/** Every amount that a snapshot can hold, in whole units. */
export interface Amounts {
  readonly all: number
  readonly amount: number
  readonly ifNow: number
  readonly fullShare: number
  readonly adds: readonly number[]
  readonly rungs: readonly number[]
  readonly low: number
  readonly high: number
  readonly grew: number
  readonly pays: number
  readonly target: number
  readonly sold: number
  readonly previous: number
  readonly previousAll: number
  readonly previousShare: number
  readonly announced: number
}

/** From here on an amount cannot be taken for a part of the pool: no part drawn below comes to as much. */
const LEAST = 20_000
const of = (whole: number, most = 13_000) =>
  fc.integer({ min: 0, max: most }).map(part => Math.max(LEAST, Math.floor((whole / 10_000) * part)))
const pools = fc.integer({ min: 100_000, max: 9_000_000 })

export const amounts: fc.Arbitrary<Amounts> = fc.tuple(pools, pools, pools).chain(([all, target, before]) =>
  fc.record({
    ...{ all: fc.constant(all), target: fc.constant(target), previousAll: fc.constant(before) },
    ...{ amount: of(all), ifNow: of(all), fullShare: of(all), low: of(all), high: of(all), pays: of(all) },
    ...{ adds: fc.array(of(all), { maxLength: 3 }), rungs: fc.array(of(all), { maxLength: 5 }) },
    ...{ grew: of(all, 5_000), sold: of(target), announced: of(target) },
    ...{ previous: of(before), previousShare: of(before) },
  }),
)

/** The same by another unit of money. */
export function times(known: Amounts, by: number): Amounts {
  return JSON.parse(JSON.stringify(known), (_, value) => (typeof value === 'number' ? value * by : value))
}

export const states: fc.Arbitrary<Snapshot> = fc.constantFrom<Snapshot>(
  ...Object.values(wallStates),
  ...Object.values(extremeSnapshots),
)

const cents = (units: number) => (units * 100) as Cents
const exact = (units: number): Exact => ({ num: units * 100, den: 1 })

/** A snapshot in which these amounts stand at every place, and in the sentences of people and of files. */
export function moneySnapshot(base: Snapshot, known: Amounts): Snapshot {
  const said = `Sales.csv, line 3: $${known.amount} of $${known.all.toLocaleString('en-US')}, ${cents(known.pays)}`
  const rung = (units: number): RungFigure => ({
    ...{
      id: String(cents(units)),
      amount: cents(units),
      goals: 1,
      of: 3,
      percent: 10,
      now: units === known.ifNow,
    },
  })
  return {
    ...base,
    sources: base.sources.map(source => ({ ...source, problem: said, notice: said })),
    pool: {
      ...base.pool,
      correction: said,
      ...{ amount: cents(known.amount), ifNow: cents(known.ifNow), all: cents(known.all) },
      fullShare: cents(known.fullShare),
      wouldAdd: known.adds.map(units => ({ id: 'csat', amount: cents(units) })),
      ladder: known.rungs.map(rung),
      spread: { low: cents(known.low), high: cents(known.high) },
      grew: { amount: cents(known.grew), since: '2026-10', agreements: 2 },
    },
    metrics: [...base.metrics.map(each => ({ ...each, amount: cents(known.pays) })), sales(base, known)],
    previous: {
      ...{ month: '2026-10', state: 'closed', rehearsal: false, finalOn: 0 as Instant },
      ...{ amount: cents(known.previous), all: cents(known.previousAll) },
      fullShare: cents(known.previousShare),
    },
    announced: {
      ...{ effective: '2026-12', removed: [], others: false },
      goals: [{ id: 'projectSales', comparator: 'at least', target: exact(known.announced) }],
    },
  }
}

function sales(base: Snapshot, { target, sold, pays }: Amounts): MetricFigure {
  const [now, end] = [0.5 as Ratio, 1 as Ratio]
  return {
    ...base.metrics[0]!,
    ...{ id: 'projectSales', value: exact(sold), amount: cents(pays), need: null },
    goal: { comparator: 'at least', target: exact(target) },
    trend: [
      [0 as Ratio, 0],
      [now, sold * 100],
    ],
    fan: [
      [now, sold * 100, sold * 100],
      [end, sold * 100, target * 100],
    ],
  }
}
