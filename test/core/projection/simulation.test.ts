import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal } from '../../../core/model/goal.ts'
import { cents, HOUR } from '../../../core/model/units.ts'
import { finalValues } from '../../../core/projection/final-values.ts'
import { simulate, type TriedMonth } from '../../../core/projection/simulate.ts'
import { simulation } from '../../../core/projection/simulation.ts'
import { monthAfter } from '../../../core/time/period.ts'
import { aMonth } from '../../helpers/a-history.ts'
import { goal, plan } from '../../helpers/a-plan.ts'

const TIME = goal('mttr', 'below', 5 * HOUR, 1)
const CSAT = goal('csat', 'at least', 9, 10)

/** Months in which resolution took so many hours, and so many of ten answers were positive. */
const tried = (...months: readonly (readonly [hours: number, positive: number])[]): TriedMonth[] =>
  months.map(([hours, positive], index) => {
    const month = aMonth(monthAfter('2025-01', index), [hours], {
      answers: { positive, neutral: 0, negative: 10 - positive },
    })
    return {
      month: month.month,
      values: finalValues(month, 'against'),
      revenue: cents(100_000_00),
      fullShares: 4,
      basePay: cents(20_000_00),
    }
  })
const year = (hours: number, positive: number) =>
  tried(...Array.from({ length: 12 }, () => [hours, positive] as const))
const of = (...goals: readonly Goal[]) => plan({ goals })

describe('finalValues', () => {
  it('finalValues are exact, and null without data', () => {
    const answers = { positive: 7, neutral: 2, negative: 1 }
    const month = aMonth('2025-01', [1, 2], { answers })
    expect(finalValues(month, 'against')).toMatchObject({
      mttr: { exact: { num: 3 * HOUR, den: 2 }, counted: 2 },
      csat: { exact: { num: 7, den: 10 }, counted: 10 },
      slaResponse: { exact: null, counted: 0 },
    })
    expect(finalValues(month, 'excluded').csat?.exact).toEqual({ num: 7, den: 8 })
    expect(finalValues(month, 'net').csat?.exact).toEqual({ num: 6, den: 10 })
  })
})

describe('simulate', () => {
  it('simulate judges each month by its own values and pays what payroll would', () => {
    // 2 % of $100,000, two equal goals.
    const found = simulate(of(TIME, CSAT), tried([4, 9], [6, 9], [6, 8]))
    expect(found.map(({ met, of, pays, perShare }) => [met, of, pays, perShare])).toEqual([
      [2, 2, 2_000_00, 500_00],
      [1, 2, 1_000_00, 250_00],
      [0, 2, 0, 0],
    ])
  })

  it('simulate judges by the target that a ramp sets for the month', () => {
    const ramp = { ...TIME, ramp: { '2025-02': { num: 7 * HOUR, den: 1 } } }
    expect(simulate(of(ramp), tried([6, 9], [6, 9])).map(({ met }) => met)).toEqual([0, 1])
  })

  it('simulate says which goals had no value, and counts them as missed', () => {
    const [month] = simulate(of(TIME, goal('profit', 'at least', 1, 1)), tried([4, 9]))
    expect(month).toMatchObject({ met: 1, of: 2, pays: 1_000_00, lacks: ['profit'] })
  })

  it('simulate rolls unearned money over, and takes the verdict of the month before', () => {
    const rolled = simulate(plan({ goals: [TIME], unearned: 'rolled-over' }), tried([6, 9], [4, 9]))
    expect(rolled.map(({ pays }) => pays)).toEqual([0, 4_000_00])
    const few = { ...TIME, minimum: { counted: 2, below: 'last-verdict' } } as const
    expect(simulate(of(few), tried([4, 9])).map(({ met }) => met)).toEqual([0])
  })

  it('simulate of no months is no months', () => {
    expect(simulate(of(TIME), [])).toEqual([])
  })
})

describe('simulation', () => {
  it('simulation tells the total, full months, a full share and the share of pay', () => {
    expect(simulation(of(TIME, CSAT), tried([4, 9], [6, 9]))).toMatchObject({
      ...{ total: 3_000_00, fullMonths: 1, perShare: 750_00, worst: 250_00, best: 500_00 },
      shareOfPay: 0.075,
    })
  })

  it('simulation says which goal was too hard and which too easy, of twelve months', () => {
    expect(simulation(of(TIME, CSAT), year(4, 8)).verdicts).toEqual([
      { metric: 'mttr', held: 12, sentence: 'Resolution time held in all of 12 months: too easy.' },
      { metric: 'csat', held: 0, sentence: 'Satisfaction held in 0 of 12 months: too hard.' },
    ])
    expect(simulation(of(TIME), year(4, 8).slice(1)).verdicts).toEqual([])
  })

  it('simulation suggests the rate at which these months would have paid 20 to 30 percent of pay', () => {
    const months = tried([4, 9], [6, 9])
    const { rate } = simulation(of(TIME, CSAT), months)
    // 8,000 of 40,000 is 20 %; 150,000 of revenue earned.
    expect(rate).toEqual({ low: 533, high: 800, cost: { low: 8_000_00, high: 12_000_00 } })
    const there = plan({
      goals: [TIME, CSAT],
      funding: { kind: 'rate', rate: rate!.high, revenue: cents(0) },
    })
    expect(simulation(there, months).shareOfPay).toBeCloseTo(0.3, 3)
  })

  it('simulation suggests nothing without pay, or where nothing was earned', () => {
    const unpaid = year(4, 9).map(month => ({ ...month, basePay: null }))
    expect(simulation(of(TIME), unpaid)).toMatchObject({ shareOfPay: null, rate: null })
    expect(simulation(of(TIME), year(6, 9))).toMatchObject({ shareOfPay: 0, rate: null })
  })

  it('simulation of one person more leaves a pool as it is and makes each share smaller', () => {
    const { ninth, perShare } = simulation(of(TIME), tried([4, 9]))
    expect(ninth).toEqual({ perShare: 400_00, change: 400_00 - perShare, cost: 0 })
    const head = plan({ goals: [TIME], funding: { kind: 'per-head', amount: cents(300_00) } })
    expect(simulation(head, tried([4, 9])).ninth).toEqual({ perShare: 300_00, change: 0, cost: 300_00 })
  })

  it('simulation of no months is nothing, not an error', () => {
    expect(simulation(of(TIME), [])).toMatchObject({ total: 0, worst: 0, best: 0, verdicts: [], rate: null })
  })

  it('simulation never pays less when every month is better', () => {
    const hours = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(hours, all => {
        const total = (less: number) =>
          simulation(of(TIME, CSAT), tried(...all.map(h => [h - less, 9] as const))).total
        expect(total(0.5)).toBeGreaterThanOrEqual(total(0))
      }),
    )
  })
})
