import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../core/bonus/goal-score.ts'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import { wholeUnits } from '../../../core/bonus/whole-units.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { cents } from '../../../core/model/units.ts'
import { poolFigure } from '../../../core/snapshot/pool-figure.ts'
import { forecastOf, noForecast } from '../../helpers/a-forecast.ts'
import { anyStandings, anyVersion } from '../../helpers/any-plan.ts'
import { poolInput } from '../../helpers/pool-input.ts'

describe('poolFigure', () => {
  it('poolFigure shows one of the amounts that payroll can pay, or nothing likely and the pool of next month', () => {
    const chances = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 4,
      maxLength: 4,
    })
    const nextPool = cents(7_77)
    const days = fc.constantFrom(3, 16)
    const without = fc.constantFrom('history' as const, 'off' as const, null)
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        anyVersion(),
        anyStandings,
        chances,
        days,
        without,
        (version, stands, odds, workingDay, why) => {
          const foreseen = stands.map(each => ({ ...each, met: each.met === true }))
          const forecast = why === null ? forecastOf(version, foreseen, odds) : noForecast(why)
          const standings = why === null ? foreseen : stands
          const input = poolInput(version, standings, { workingDay, forecast, nextPool })
          const metrics = input.metrics.map((metric, index) =>
            metric.met === false && odds[index]! < 0.02
              ? { ...metric, verdict: 'out-of-reach' as const }
              : metric,
          )
          const { state, amount } = poolFigure({ ...input, metrics })
          seen.add(state)
          if (state === 'nothing-likely') expect(amount).toBe(800)
          else if (state === 'no-data') expect(amount).toBeNull()
          else expect(payouts(version, standings)).toContain(amount)
        },
      ),
      { numRuns: 150 },
    )
    expect(seen.size).toBeGreaterThanOrEqual(5)
  })
})

/** What payroll can pay, tried out: each goal as it stands, missed or met. */
function payouts(version: PlanVersion, stands: readonly Standing[]): ReadonlySet<number> {
  const ways = version.goals.reduce<readonly (readonly Standing[])[]>(
    (found, _, index) =>
      found.flatMap(some =>
        [stands[index]!, { met: true, by: null }, { met: false, by: null }].map(one => [...some, one]),
      ),
    [[]],
  )
  return new Set(ways.map(each => wholeUnits(payoutOf(version, each).payable)))
}
