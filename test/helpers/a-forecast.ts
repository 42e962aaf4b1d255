import type { Standing } from '../../core/bonus/goal-score.ts'
import { payoutOf } from '../../core/bonus/payout-of.ts'
import { stake } from '../../core/bonus/stake.ts'
import { wholeUnits } from '../../core/bonus/whole-units.ts'
import type { MonthForecast } from '../../core/model/forecast.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { goalOdds, outcomes } from '../../core/projection/outcomes.ts'
import { shownLadder } from '../../core/projection/shown-ladder.ts'
import { shownRung } from '../../core/projection/shown-rung.ts'

/** A forecast of goals that hold with these chances, in the order of the plan's goals. */
export function forecastOf(
  version: PlanVersion,
  standings: readonly Standing[],
  chances: readonly number[],
  held = stake(version),
): MonthForecast {
  const odds = version.goals.map((_, index) => goalOdds(chances[index] ?? 0))
  const payout = (met: readonly boolean[]) => {
    const each = met.map(one => ({ met: one, by: null }))
    return wholeUnits(payoutOf(version, each, held).payable)
  }
  const now = standings.slice(0, version.goals.length).map(({ met }) => met === true)
  const found = outcomes(odds, payout, now)
  const { rung, isLikely } = shownRung(found)
  return {
    goals: Object.fromEntries(
      version.goals.map(({ metric }, index) => [
        metric,
        { chance: chances[index] ?? 0, expected: 10, fan: [], note: '' },
      ]),
    ),
    outcomes: found.rungs,
    expected: found.expected,
    shown: { amount: rung.amount, isLikely },
    rows: shownLadder(found.rungs),
    ...{ without: null, off: [], parked: [] },
  }
}

/** No forecast, and why. */
export const noForecast = (without: 'history' | 'off'): MonthForecast => ({
  ...{ goals: {}, outcomes: null, expected: null, shown: null, rows: [] },
  ...{ without, parked: [] },
  off: without === 'off' ? [{ metric: 'csat', reason: 'No better than today.' }] : [],
})
