import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRate } from '../../../admin/fields/parse-rate.ts'
import { showRate } from '../../../admin/fields/show-rate.ts'
import { basisPoints } from '../../../core/model/units.ts'

const EN = { locale: 'en-US', currency: 'USD' }
const read = (text: string) => {
  const result = parseRate(text, EN)
  return result.ok ? result.value : result.problems[0]?.message
}

describe('parseRate', () => {
  it.each([
    ['2 %', 200],
    ['2', 200],
    ['2.25%', 225],
    ['2,25 %', 225],
    ['0.5%', 50],
    ['0', 0],
    ['100%', 10_000],
  ])('parseRate reads %s as hundredths of a percent', (text, rate) => {
    expect(read(text)).toBe(rate)
  })

  it('parseRate refuses a third decimal instead of rounding it', () => {
    expect(read('2.125%')).toBe('Write a rate with at most two decimals, like 2.25%.')
    expect(read('2.120%')).toBe(212)
  })

  it.each(['', 'two', '-2 %', '2 % 3'])('parseRate refuses "%s" with a sentence', text => {
    expect(read(text)).toBe('Write a rate like 2%.')
  })

  it('parseRate gives back what showRate says', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.constantFrom('en-US', 'de-DE', 'tr-TR'), (rate, locale) => {
        const speech = { locale, currency: 'EUR' }
        expect(parseRate(showRate(basisPoints(rate), speech), speech)).toEqual({ ok: true, value: rate })
      }),
    )
  })
})
