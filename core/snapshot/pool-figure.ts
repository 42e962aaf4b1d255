import { fullShare } from '../bonus/full-share.ts'
import { ladder } from '../bonus/ladder.ts'
import { payable } from '../bonus/payable.ts'
import { pool } from '../bonus/pool.ts'
import { wholeUnits } from '../bonus/whole-units.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { MetricFigure, PoolFigure, RungFigure } from '../model/snapshot.ts'
import type { Cents, Instant } from '../model/units.ts'

/** The pool panel: what would be paid if the month ended now, and what each goal that does not hold would add. */
export function poolFigure(
  version: PlanVersion,
  metrics: readonly MetricFigure[],
  asOf: Instant | null,
): PoolFigure {
  const met = metrics.map(metric => metric.met === true)
  const paid = payable(version, met)
  const hasData = metrics.some(metric => metric.value !== null)
  return {
    state: hasData ? 'if-ended-now' : 'no-data',
    asOf,
    rehearsal: version.rehearsal,
    amount: hasData ? wholeUnits(paid) : null,
    all: wholeUnits(pool(version.funding)),
    fullShare: hasData ? fullShare(paid, version) : null,
    wouldAdd: wouldAdd(version, metrics, met),
    ladder: rungs(version, wholeUnits(paid), hasData),
  }
}

function wouldAdd(
  version: PlanVersion,
  metrics: readonly MetricFigure[],
  met: readonly boolean[],
): PoolFigure['wouldAdd'] {
  const base = wholeUnits(payable(version, met))
  return metrics
    .filter((_, index) => !met[index])
    .map(({ id }) => {
      const with_ = metrics.map((metric, index) => met[index] === true || metric.id === id)
      return { id, amount: (wholeUnits(payable(version, with_)) - base) as Cents }
    })
    .sort((a, b) => b.amount - a.amount)
}

function rungs(version: PlanVersion, paid: Cents, hasData: boolean): readonly RungFigure[] {
  const of = version.goals.length
  return ladder(version)
    .map(({ amount, goals }) => ({ id: String(amount), amount, goals, of, now: hasData && amount === paid }))
    .filter(rung => rung.amount > 0 || rung.now)
}
