import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../server/parse-amount.ts'

describe('parseAmount', () => {
  it.each([
    ['1234.56', 123_456],
    ['1,234,567.8', 123_456_780],
    ['$ 1,234', 123_400],
    ['€12', 1_200],
    ['-12.30', -1_230],
    ['$-12', -1_200],
    ['-$12', -1_200],
    ['(80.00)', -8_000],
    [' 0 ', 0],
    ['-0.00', 0],
    ['4.35', 435],
    ["12'345.00", 1_234_500],
  ])('parseAmount reads %s', (text, cents) => expect(parseAmount(text)).toBe(cents))

  it.each(['', 'x', '1.005', '1,23', '12,34,567', '1..2', '(5', '5)', '--5', '(-5)x', '1e3', '.', '1 2'])(
    'parseAmount takes nothing for money that is not: "%s"',
    text => expect(parseAmount(text)).toBe(null),
  )

  it('parseAmount reads a comma before the cents where the file has it so', () => {
    expect(parseAmount('1.234,56', ',')).toBe(123_456)
    expect(parseAmount('1234,5', ',')).toBe(123_450)
    expect(parseAmount('1.5', ',')).toBe(null)
  })

  it('parseAmount gives back every amount of cents that is written out, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), amount => {
        const digits = String(Math.abs(amount)).padStart(3, '0')
        const text = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(parseAmount(text)).toBe(amount)
      }),
    )
  })
})
