import { describe, expect, it } from 'vitest'
import { judge } from '../../../core/bonus/judge.ts'
import { evidence } from '../../../core/metrics/evidence.ts'
import { cents, HOUR, instant } from '../../../core/model/units.ts'
import type { Value } from '../../../core/model/value.ts'
import { excludedCount, metricFigure } from '../../../core/snapshot/metric-figure.ts'
import { goal } from '../../helpers/a-plan.ts'
import { NOVEMBER } from '../../helpers/november.ts'

const { from, to } = NOVEMBER
const below = goal('mttr', 'below', 5 * HOUR, 1, 3)
const value: Value = {
  metric: 'mttr',
  exact: { num: 9 * HOUR, den: 2 },
  evidence: evidence({ counted: 2, excluded: { merged: 2, child: 1 } }),
  trend: [
    { at: instant(from + (to - from) / 4), value: { num: 6 * HOUR, den: 1 } },
    { at: to, value: { num: 9 * HOUR, den: 2 } },
  ],
}
const stands = ({ exact }: Value) => judge(exact, 2, below, null)
const none: Value = { metric: 'mttr', exact: null, evidence: evidence({}), trend: [] }

describe('metricFigure', () => {
  it('metricFigure is the value beside its goal, judged', () => {
    const need = { kind: 'out-of-reach' } as const
    expect(metricFigure(value, below, stands(value), cents(5_547_00), NOVEMBER, need, null)).toEqual({
      id: 'mttr',
      value: { num: 9 * HOUR, den: 2 },
      counted: 2,
      excluded: 3,
      byHand: 0,
      goal: { comparator: 'below', target: { num: 5 * HOUR, den: 1 } },
      verdict: 'holding',
      met: true,
      amount: 5_547_00,
      need,
      qr: null,
      trend: [
        [0.25, 6 * HOUR],
        [1, 4.5 * HOUR],
      ],
      fan: [],
    })
  })

  it('metricFigure with a forecast has a fan along the month and a verdict with its chance', () => {
    const fan = [
      { at: instant(from + (to - from) / 2), low: 4 * HOUR, middle: 4.5 * HOUR, high: 5 * HOUR },
      { at: to, low: 3 * HOUR, middle: 4 * HOUR, high: 6 * HOUR },
    ]
    const forecast = { chance: 0.6, expected: 40, fan, note: '' }
    const stood = stands(value)
    expect(metricFigure(value, below, stood, cents(0), NOVEMBER, null, null, forecast)).toMatchObject({
      verdict: 'at-risk',
      fan: [
        [0.5, 4 * HOUR, 5 * HOUR],
        [1, 3 * HOUR, 6 * HOUR],
      ],
    })
  })

  it('metricFigure exactly on a strict target is missing', () => {
    const on = { ...value, exact: { num: 10 * HOUR, den: 2 } }
    expect(metricFigure(on, below, stands(on), cents(0), NOVEMBER, null, null).verdict).toBe('missing')
  })

  it('metricFigure without data has no value, no line and no verdict', () => {
    expect(metricFigure(none, below, stands(none), cents(0), NOVEMBER, null, null)).toMatchObject({
      value: null,
      counted: 0,
      verdict: 'not-known',
      trend: [],
    })
  })
})

describe('excludedCount', () => {
  it('excludedCount adds up every reason', () => {
    expect(excludedCount(value)).toBe(3)
    expect(excludedCount(none)).toBe(0)
  })
})
