import { describe, expect, it } from 'vitest'
import { fund } from '../../../core/bonus/fund.ts'
import { rational } from '../../../core/bonus/rational.ts'
import { cents } from '../../../core/model/units.ts'
import { funding } from '../../helpers/a-plan.ts'

describe('fund', () => {
  it('fund of a rate is exact, not rounded to cents', () => {
    expect(fund(funding(0), cents(149), 8)).toEqual(rational(298, 100))
  })

  it('fund of a month of credits is nothing', () => {
    expect(fund(funding(0), cents(-500), 8)).toEqual(rational(0))
  })

  it('fund of a fixed amount, and of one a full share', () => {
    expect(fund({ kind: 'fixed', amount: cents(1_000_00) }, cents(0), 0)).toEqual(rational(1_000_00))
    expect(fund({ kind: 'per-head', amount: cents(100_01) }, cents(0), 7.5)).toEqual(rational(1_500_15, 2))
    expect(fund({ kind: 'per-head', amount: cents(100_01) }, cents(0), 0)).toEqual(rational(0))
  })
})
