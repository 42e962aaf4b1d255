import { fullShare, hasFullShare } from '../bonus/full-share.ts'
import type { Standing } from '../bonus/goal-score.ts'
import { ladder } from '../bonus/ladder.ts'
import { payoutOf } from '../bonus/payout-of.ts'
import { pool } from '../bonus/pool.ts'
import type { Stake } from '../bonus/stake.ts'
import { wholeUnits } from '../bonus/whole-units.ts'
import type { MonthForecast } from '../model/forecast.ts'
import type { MetricFigure } from '../model/metric-figure.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { GrewFigure, PoolFigure, PoolState } from '../model/pool-figure.ts'
import type { Cents, Instant } from '../model/units.ts'
import { poolRungs } from './pool-rungs.ts'
import { fullPercent, poolState } from './pool-state.ts'
import { wouldAdd } from './would-add.ts'

export interface PoolInput {
  /** With the targets of the month. */
  readonly version: PlanVersion
  /** In the order of the version's goals, as are the metrics. */
  readonly standings: readonly Standing[]
  readonly metrics: readonly Pick<MetricFigure, 'id' | 'value' | 'met' | 'verdict' | 'counted'>[]
  readonly asOf: Instant | null
  readonly held: Stake
  readonly estimatedFrom: string | null
  readonly grew: GrewFigure | null
  /** Working days of the month so far, today included. */
  readonly workingDay: number
  readonly forecast: MonthForecast | null
  /** What next month's pool would be. */
  readonly nextPool: Cents
}

/** The pool panel: the amount that stands for the month, what it is, and how the month can end. */
export function poolFigure(input: PoolInput): PoolFigure {
  const { version, standings, metrics, held, forecast } = input
  const { payable } = payoutOf(version, standings, held)
  const hasData = metrics.some(metric => metric.met !== null && metric.value !== null)
  const ifNow = hasData ? wholeUnits(payable) : null
  const all = wholeUnits(pool(version, held))
  const outOfReach = metrics.filter(({ verdict }) => verdict === 'out-of-reach').map(({ id }) => id)
  const state = poolState({
    ...{ workingDay: input.workingDay, hasData, forecast },
    isAllOrNothing: isAllOrNothing(version, held),
    isOutOfReach: outOfReach.length > 0,
  })
  const amount = amountOf(state, {
    ifNow,
    all,
    next: input.nextPool,
    shown: forecast?.shown?.amount ?? ifNow,
  })
  const rows = state === 'early' || forecast === null ? [] : forecast.rows
  return {
    ...{ state, asOf: input.asOf, amount, ifNow, all, outOfReach },
    rehearsal: version.rehearsal,
    correction: version.correction ?? null,
    ...{ estimatedFrom: input.estimatedFrom, grew: input.grew },
    fullShare:
      amount === null || !hasFullShare(version, held.isScaled)
        ? null
        : fullShare(amount === ifNow ? payable : amount, held.fullShares),
    wouldAdd: OUTLOOKS.includes(state) ? wouldAdd(input, amount, outOfReach) : [],
    ladder: poolRungs(version, standings, held, ifNow, rows),
    spread: state === 'too-close' ? spreadOf(rows) : null,
    percent: state === 'playing-for' && forecast ? fullPercent(forecast) : null,
    early: state === 'early' ? earlyCounts(metrics) : null,
    missing: metrics.filter(({ met }) => met === false).map(({ id }) => id),
  }
}

/** States whose amount is an outcome that another goal can better. */
const OUTLOOKS: readonly PoolState[] = ['on-track', 'too-close', 'no-forecast', 'forecast-off']

interface Amounts {
  readonly ifNow: Cents | null
  readonly all: Cents
  readonly next: Cents
  readonly shown: Cents | null
}

function amountOf(state: PoolState, { ifNow, all, next, shown }: Amounts): Cents | null {
  if (state === 'early' || state === 'playing-for') return all
  if (state === 'nothing-likely') return wholeUnits(next)
  return state === 'on-track' ? shown : ifNow
}

function isAllOrNothing(version: PlanVersion, held: Stake): boolean {
  const amounts = ladder(version, held).map(({ amount }) => amount)
  return amounts.length === 2 && amounts[1] === 0
}

function spreadOf(rows: MonthForecast['rows']): PoolFigure['spread'] {
  const likely = rows.filter(({ percent }) => percent > 0)
  const [high, low] = [likely.at(0), likely.at(-1)]
  return high && low ? { low: low.amount, high: high.amount } : null
}

function earlyCounts(metrics: PoolInput['metrics']): PoolFigure['early'] {
  const most = (ids: readonly string[]) =>
    Math.max(0, ...metrics.filter(({ id }) => ids.includes(id)).map(({ counted }) => counted))
  return {
    tickets: most(['mttr', 'slaResponse', 'slaResolution', 'firstResponseTime']),
    answers: most(['csat']),
  }
}
