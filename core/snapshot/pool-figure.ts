import { fullShare } from '../bonus/full-share.ts'
import type { Standing } from '../bonus/goal-score.ts'
import { ladder } from '../bonus/ladder.ts'
import { payoutOf } from '../bonus/payout-of.ts'
import { pool } from '../bonus/pool.ts'
import { type Stake, stake } from '../bonus/stake.ts'
import { wholeUnits } from '../bonus/whole-units.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { PoolFigure, RungFigure } from '../model/snapshot.ts'
import type { Cents, Instant } from '../model/units.ts'

/**
 * The pool panel: what would be paid if the month ended now, and what each goal that does not hold would add. `standings`
 * in the order of the version's goals, which have the targets of the month; `hasData`: whether anything was measured.
 */
export function poolFigure(
  version: PlanVersion,
  standings: readonly Standing[],
  hasData: boolean,
  asOf: Instant | null,
  held: Stake = stake(version),
  estimatedFrom: string | null = null,
): PoolFigure {
  const { payable } = payoutOf(version, standings, held)
  const paid = wholeUnits(payable)
  return {
    state: hasData ? 'if-ended-now' : 'no-data',
    asOf,
    rehearsal: version.rehearsal,
    correction: version.correction ?? null,
    estimatedFrom,
    amount: hasData ? paid : null,
    all: wholeUnits(pool(version, held)),
    fullShare: hasData ? fullShare(payable, held.fullShares) : null,
    wouldAdd: wouldAdd(version, standings, held, paid),
    ladder: rungs(version, standings, held, hasData ? paid : null),
  }
}

function wouldAdd(
  version: PlanVersion,
  standings: readonly Standing[],
  held: Stake,
  paid: Cents,
): PoolFigure['wouldAdd'] {
  return version.goals
    .flatMap(({ metric: id }, index) => {
      if (standings[index]?.met !== false) return []
      const reached = standings.with(index, { met: true, by: null })
      return [{ id, amount: (wholeUnits(payoutOf(version, reached, held).payable) - paid) as Cents }]
    })
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
}

function rungs(
  version: PlanVersion,
  standings: readonly Standing[],
  held: Stake,
  paid: Cents | null,
): readonly RungFigure[] {
  // What is left out leaves the ladder to the other goals.
  const isJudged = (_: unknown, index: number) => standings[index]?.met !== null
  const ruling = { ...version, goals: version.goals.filter(isJudged) }
  const of = ruling.goals.length
  const all = ladder(ruling, held)
  const holding = standings.filter(({ met }) => met === true).length
  // Between two points of a straight line the amount of now is a rung of its own.
  const isBetween = paid !== null && all.every(({ amount }) => amount !== paid)
  const shown = isBetween ? [...all, { amount: paid, goals: holding }] : all
  return shown
    .map(({ amount, goals }) => ({ id: String(amount), amount, goals, of, now: amount === paid }))
    .filter(rung => rung.amount > 0 || rung.now)
    .sort((a, b) => b.amount - a.amount)
}
