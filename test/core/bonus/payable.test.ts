import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payable } from '../../../core/bonus/payable.ts'
import { pool } from '../../../core/bonus/pool.ts'
import { funding, goalsOf, plan } from '../../helpers/a-plan.ts'

describe('payable', () => {
  it('payable is two thirds of $16,640 to the cent with two of three goals', () => {
    expect(payable(plan(), [true, false, true])).toBe(11_093_33)
  })

  it('payable is nothing with no goal met, and the pool with all', () => {
    expect(payable(plan(), [false, false, false])).toBe(0)
    expect(payable(plan(), [])).toBe(0)
    expect(payable(plan(), [true, true, true])).toBe(16_640_00)
  })

  it('payable follows the parts of each goal', () => {
    const version = plan({ goals: goalsOf(2, 1, 1), funding: funding(100_000_00) })
    expect(payable(version, [true, false, false])).toBe(1_000_00)
    expect(payable(version, [false, true, false])).toBe(500_00)
  })

  it('payable rounds once: not a rounded pool times a share', () => {
    // Half of 2.98 cents is 1.49. The pool is 3 cents, and half of it would be rounded up.
    expect(payable(plan({ goals: goalsOf(1, 1), funding: funding(149) }), [true, false])).toBe(1)
  })

  it('payable of all goals is the pool, whatever the parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, fc.nat(1e12), (all, revenue) => {
        const version = plan({ goals: goalsOf(...all), funding: funding(revenue) })
        const met = all.map(() => true)
        expect(payable(version, met)).toBe(pool(version))
      }),
    )
  })
})
