import { describe, expect, it } from 'vitest'
import { pool } from '../../../core/bonus/pool.ts'
import type { Funding } from '../../../core/model/plan.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { funding, plan } from '../../helpers/a-plan.ts'

const of = (some: Funding) => pool(plan({ funding: some }))

describe('pool', () => {
  it('pool of 184,372.50 at 2 % is 3,687.45', () => {
    expect(of(funding(184_372_50))).toBe(3_687_45)
  })

  it('pool of $832,000 at 2 % is $16,640', () => {
    expect(of(funding(832_000_00))).toBe(16_640_00)
  })

  it('pool of no revenue or no rate is nothing', () => {
    expect(of(funding(0))).toBe(0)
    expect(of({ kind: 'rate', rate: basisPoints(0), revenue: cents(1) })).toBe(0)
  })

  it('pool rounds once, a half cent to the even one', () => {
    expect(of(funding(25))).toBe(0)
    expect(of(funding(75))).toBe(2)
  })

  it('pool of a fixed amount and of an amount a full share', () => {
    expect(of({ kind: 'fixed', amount: cents(1_000_00) })).toBe(1_000_00)
    expect(pool(plan({ funding: { kind: 'per-head', amount: cents(100_01) }, fullShares: 7.5 }))).toBe(750_08)
  })

  it('pool is at most the cap, and holds what rolled over', () => {
    const version = plan({ cap: cents(10_000_00) })
    expect(pool(version)).toBe(10_000_00)
    expect(pool(plan(), { revenue: cents(0), fullShares: 8, carried: cents(333_33) })).toBe(333_33)
  })
})
