import { describe, expect, it } from 'vitest'
import { pool } from '../../../core/bonus/pool.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { funding } from '../../helpers/a-plan.ts'

describe('pool', () => {
  it('pool of 184,372.50 at 2 % is 3,687.45', () => {
    expect(pool(funding(184_372_50))).toBe(3_687_45)
  })

  it('pool of $832,000 at 2 % is $16,640', () => {
    expect(pool(funding(832_000_00))).toBe(16_640_00)
  })

  it('pool of no revenue or no rate is nothing', () => {
    expect(pool(funding(0))).toBe(0)
    expect(pool({ kind: 'rate', rate: basisPoints(0), revenue: cents(1) })).toBe(0)
  })

  it('pool rounds once, a half cent to the even one', () => {
    expect(pool(funding(25))).toBe(0)
    expect(pool(funding(75))).toBe(2)
  })
})
