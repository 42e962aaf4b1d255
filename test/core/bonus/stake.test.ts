import { expect, it } from 'vitest'
import { stake } from '../../../core/bonus/stake.ts'
import { cents } from '../../../core/model/units.ts'
import { plan } from '../../helpers/a-plan.ts'

it('stake is what the plan alone says, unless more is known', () => {
  expect(stake(plan())).toEqual({ revenue: 832_000_00, fullShares: 8, carried: 0 })
  const fixed = plan({ funding: { kind: 'fixed', amount: cents(1) }, fullShares: null })
  expect(stake(fixed)).toEqual({ revenue: 0, fullShares: 0, carried: 0 })
  expect(stake(plan(), { carried: cents(5) })).toEqual({ revenue: 832_000_00, fullShares: 8, carried: 5 })
})
