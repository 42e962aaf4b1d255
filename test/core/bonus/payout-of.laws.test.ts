import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalScore } from '../../../core/bonus/goal-score.ts'
import { judge } from '../../../core/bonus/judge.ts'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import { stake } from '../../../core/bonus/stake.ts'
import { cents } from '../../../core/model/units.ts'
import { anyStandings, anyUngated, anyVersion } from '../../helpers/any-plan.ts'
import { type Fraction, oraclePayable } from '../../helpers/rational-oracle.ts'

const RUNS = { numRuns: 10_000 }
const share = fc
  .tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }))
  .map(([num, den]) => ({ num: Math.min(num, den), den }))
const values = fc.array(fc.option(share, { nil: null }), { minLength: 4, maxLength: 4 })
const amount = fc.nat(2_000_000_000).map(each => cents(each))

describe('payoutOf', { timeout: 60_000 }, () => {
  it('payoutOf agrees with an oracle of fractions that are never reduced', () => {
    const bounds = fc.record({
      cap: fc.option(amount, { nil: null }),
      floor: fc.option(amount, { nil: null }),
    })
    fc.assert(
      fc.property(anyUngated, values, amount, bounds, (plain, some, carried, { cap, floor }) => {
        const version = { ...plain, ...(cap === null ? {} : { cap }), ...(floor === null ? {} : { floor }) }
        const judged = version.goals.map((goal, index) => judge(some[index] ?? null, 1, goal, null))
        const held = stake(version, { carried })
        const scores = version.goals.map((goal, index): Fraction | null => {
          const score = goalScore(goal, judged[index]!)
          // Not in its lowest terms, as a fraction of another program would not be.
          return score && [score.num * 6n, score.den * 6n]
        })
        const expected = oraclePayable(version, scores, held.revenue, carried)
        expect(BigInt(payoutOf(version, judged, held).payable)).toBe(expected)
      }),
      RUNS,
    )
  })

  it('payoutOf never pays less when more goals are met', () => {
    fc.assert(
      fc.property(anyVersion(), anyStandings, fc.nat(3), (version, standings, which) => {
        if (standings[which]?.met !== false) return
        const more = standings.with(which, { met: true, by: null })
        expect(payoutOf(version, more).payable).toBeGreaterThanOrEqual(payoutOf(version, standings).payable)
      }),
      RUNS,
    )
  })

  it('payoutOf never pays less for a better value', () => {
    fc.assert(
      fc.property(anyVersion(), share, share, (version, a, b) => {
        const [worse, better] = a.num * b.den <= b.num * a.den ? [a, b] : [b, a]
        const paid = (value: typeof a) =>
          payoutOf(
            version,
            version.goals.map(goal => judge(value, 1, goal, null)),
          ).payable
        expect(paid(better)).toBeGreaterThanOrEqual(paid(worse))
      }),
      RUNS,
    )
  })

  it('payoutOf pays twice the pool for twice the revenue, within one cent', () => {
    fc.assert(
      fc.property(anyVersion(), anyStandings, (version, standings) => {
        const { revenue } = stake(version)
        const once = payoutOf(version, standings, stake(version, { revenue })).payable
        const twice = payoutOf(version, standings, stake(version, { revenue: cents(revenue * 2) })).payable
        expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })

  it('payoutOf gives each goal a part of the payable that adds up to it, and what is left is unearned', () => {
    fc.assert(
      fc.property(anyVersion(), anyStandings, amount, (version, standings, carried) => {
        const paid = payoutOf(version, standings, stake(version, { carried }))
        const sum = paid.goals.reduce((total, goal) => total + goal.amount, 0)
        expect(sum).toBe(paid.payable)
        expect(paid.unearned).toBe(Math.max(0, paid.pool + paid.carried - paid.payable))
      }),
      RUNS,
    )
  })
})
