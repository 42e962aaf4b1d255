import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ladder } from '../../../core/bonus/ladder.ts'
import { payable } from '../../../core/bonus/payable.ts'
import { wholeUnits } from '../../../core/bonus/whole-units.ts'
import type { Goal } from '../../../core/model/goal.ts'
import { basisPoints } from '../../../core/model/units.ts'
import { funding, goal, goalsOf, plan } from '../../helpers/a-plan.ts'

describe('ladder', () => {
  it('ladder of three equal goals has four rungs, the highest first', () => {
    expect(ladder(plan())).toEqual([
      { amount: 16_640_00, goals: 3 },
      { amount: 11_093_00, goals: 2 },
      { amount: 5_547_00, goals: 1 },
      { amount: 0, goals: 0 },
    ])
  })

  it('ladder of an empty pool is one rung that takes no goal', () => {
    expect(ladder(plan({ funding: funding(0) }))).toEqual([{ amount: 0, goals: 0 }])
  })

  it('ladder counts the fewest goals that reach a rung', () => {
    expect(ladder(plan({ goals: goalsOf(2, 1, 1) })).map(({ goals }) => goals)).toEqual([3, 2, 1, 1, 0])
  })

  it('ladder of tiers has rungs at their points, whatever the comparator', () => {
    const at = (percent: number) => ({ num: percent, den: 100 })
    const points = [
      { at: at(90), pays: basisPoints(5_000) },
      { at: at(98), pays: basisPoints(10_000) },
      { at: at(99), pays: basisPoints(12_000) },
    ]
    for (const shape of ['steps', 'lines'] as const) {
      const tiers: Goal = { ...goal('csat', 'above', 98, 100), mode: { kind: 'tiers', shape, points } }
      const rungs = ladder(plan({ goals: [tiers], funding: funding(50_000_00) }))
      expect(rungs.map(({ amount }) => amount)).toEqual([1_200_00, 1_000_00, 500_00, 0])
    }
  })

  it('ladder of a plan with a gate has no rung that takes the gate away', () => {
    const gate: Goal = { ...goal('mttr', 'below', 5, 1), mode: { kind: 'gate' } }
    const version = plan({ goals: [gate, ...goalsOf(1, 1)], funding: funding(50_000_00) })
    expect(ladder(version)).toEqual([
      { amount: 1_000_00, goals: 3 },
      { amount: 500_00, goals: 2 },
      { amount: 0, goals: 0 },
    ])
  })

  it('ladder of eight goals with many points stays small', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({
      at: { num: 80 + index, den: 100 },
      pays: basisPoints(index * 1000),
    }))
    const keys = ['csat', 'slaResponse', 'slaResolution', 'weeksInvoiced', 'projectSales'] as const
    const goals = keys.map(
      (key): Goal => ({ ...goal(key, 'at least', 9, 10), mode: { kind: 'tiers', shape: 'lines', points } }),
    )
    const rungs = ladder(plan({ goals }))
    expect(rungs.length).toBeLessThan(40)
    expect(rungs[0]?.goals).toBe(5)
  })

  it('ladder holds exactly the distinct amounts that can be paid', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, fc.nat(1e9), (all, revenue) => {
        const version = plan({ goals: goalsOf(...all), funding: funding(revenue) })
        let met: boolean[][] = [[]]
        for (const _ of all)
          met = met.flatMap(some => [
            [...some, false],
            [...some, true],
          ])
        const paid = new Set(met.map(some => wholeUnits(payable(version, some))))
        const expected = [...paid].sort((a, b) => b - a)
        expect(ladder(version).map(({ amount }) => amount)).toEqual(expected)
      }),
    )
  })
})
