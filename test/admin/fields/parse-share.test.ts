import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShare } from '../../../admin/fields/parse-share.ts'
import { showShare } from '../../../admin/fields/show-share.ts'

const EN = { locale: 'en-US', currency: 'USD' }
const read = (text: string, speech = EN) => {
  const result = parseShare(text, speech)
  return result.ok ? result.value : result.problems[0]?.message
}

describe('parseShare', () => {
  it.each([
    ['99%', 99, 100],
    ['98.5 %', 985, 1000],
    ['98.50%', 985, 1000],
    ['99,5 %', 995, 1000],
    ['99', 99, 100],
    ['%98,5', 985, 1000],
    ['100 %', 100, 100],
    ['0.5 %', 5, 1000],
  ])('parseShare reads %s exactly', (text, num, den) => {
    expect(read(text)).toEqual({ num, den })
  })

  it.each(['', '%', 'all', '98.5.1 %', '-98 %', '98 % %', '0.99', '1'])(
    'parseShare refuses "%s" with a sentence',
    text => {
      expect(read(text)).toBe('Write a percentage like 98.5%.')
    },
  )

  it('parseShare says its example as the locale writes it', () => {
    expect(read('x', { locale: 'de-DE', currency: 'EUR' })).toBe('Write a percentage like 98,5\u00a0%.')
  })

  it('parseShare gives back what showShare says, in any locale', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'tr-TR', 'sv-SE', 'ar-EG', 'eu-ES')
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), locales, (units, locale) => {
        const speech = { locale, currency: 'EUR' }
        const result = parseShare(showShare({ num: units, den: 100_000_000 }, speech), speech)
        expect(
          result.ok && BigInt(result.value.num) * 100_000_000n === BigInt(units) * BigInt(result.value.den),
        ).toBe(true)
      }),
    )
  })
})
