import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ladder } from '../../../core/bonus/ladder.ts'
import { payable } from '../../../core/bonus/payable.ts'
import { wholeUnits } from '../../../core/bonus/whole-units.ts'
import { funding, goalsOf, plan } from '../../helpers/a-plan.ts'

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
