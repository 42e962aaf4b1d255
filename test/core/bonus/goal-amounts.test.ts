import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalAmounts } from '../../../core/bonus/goal-amounts.ts'
import { pool } from '../../../core/bonus/pool.ts'
import { wholeUnits } from '../../../core/bonus/whole-units.ts'
import { funding, goalsOf, plan } from '../../helpers/a-plan.ts'

describe('goalAmounts', () => {
  it('goalAmounts of $16,640 in equal parts are $5,547, $5,547 and $5,546', () => {
    expect([...goalAmounts(plan())]).toEqual([
      ['mttr', 5_547_00],
      ['csat', 5_547_00],
      ['slaResponse', 5_546_00],
    ])
  })

  it('goalAmounts of no revenue are nothing each', () => {
    expect([...goalAmounts(plan({ funding: funding(0) })).values()]).toEqual([0, 0, 0])
  })

  it('goalAmounts add up to the pool on the wall', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, fc.nat(1e11), (all, revenue) => {
        const version = plan({ goals: goalsOf(...all), funding: funding(revenue) })
        const amounts = [...goalAmounts(version).values()]
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(wholeUnits(pool(version)))
        expect(amounts.every(amount => amount % 100 === 0)).toBe(true)
      }),
    )
  })
})
