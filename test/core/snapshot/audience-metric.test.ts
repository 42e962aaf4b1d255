import { describe, expect, it } from 'vitest'
import type { MetricFigure } from '../../../core/model/metric-figure.ts'
import { cents, type Ratio } from '../../../core/model/units.ts'
import { audienceMetric } from '../../../core/snapshot/audience-metric.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const mttr = sampleSnapshot.metrics[0]!
const ALL = sampleSnapshot.pool.all
const at = (x: number) => x as Ratio
const sales: MetricFigure = {
  ...{ ...mttr, id: 'projectSales', value: { num: 8_333_33, den: 1 }, need: null },
  goal: { comparator: 'at least', target: { num: 10_000_00, den: 1 } },
  trend: [
    [at(0), 0],
    [at(0.5), 8_333_33],
  ],
  fan: [
    [at(0.5), 8_333_33, 8_333_33],
    [at(1), 9_000_00, 12_345_67],
  ],
}
const told = (known: Partial<MetricFigure> = {}) => audienceMetric({ ...sales, ...known }, ALL)
const value = (num: number, comparator: MetricFigure['goal']['comparator'] = 'at least') =>
  told({ value: { num, den: 1 }, goal: { comparator, target: { num: 10_000_00, den: 1 } } }).value?.num

describe('audienceMetric', () => {
  it('audienceMetric tells what a goal pays as a part of the pool, and leaves what is no money', () => {
    expect(audienceMetric({ ...mttr, qr: { size: 1, path: 'M0' } }, ALL)).toEqual({ ...mttr, amount: 3_334 })
  })

  it('audienceMetric of money is a share of its target: value, line and fan', () => {
    expect(told()).toEqual({
      ...{ ...sales, amount: 3_334, value: { num: 8_333, den: 10_000 } },
      goal: { comparator: 'at least', target: { num: 1, den: 1 } },
      trend: [
        [0, 0],
        [0.5, 0.8333],
      ],
      fan: [
        [0.5, 0.8333, 0.8333],
        [1, 0.9, 1.2346],
      ],
    })
  })

  it('audienceMetric rounds toward the failing side, and goes below 0', () => {
    expect([value(9_999_99), value(10_000_00), value(-50_00)]).toEqual([9_999, 10_000, -50])
    expect([value(10_000_01, 'below'), value(9_999_99, 'below')]).toEqual([10_001, 10_000])
  })

  it('audienceMetric without a value has none, and tells no share of a target that is not above 0', () => {
    expect(told({ value: null }).value).toBe(null)
    for (const num of [0, -500_00])
      expect(told({ goal: { comparator: 'above', target: { num, den: 1 } } })).toMatchObject({
        ...{ value: null, trend: [], fan: [], verdict: 'holding' },
        goal: { target: { num: 1, den: 1 } },
      })
  })

  it('audienceMetric keeps of what it takes only that it is out of reach', () => {
    expect(told({ need: { kind: 'out-of-reach' } }).need).toEqual({ kind: 'out-of-reach' })
    expect(told({ need: { kind: 'may-be-bad', bad: cents(123), next: 4 } }).need).toBe(null)
  })
})
