import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '../../../admin/fields/parse-money.ts'
import { showMoney } from '../../../admin/fields/show-money.ts'
import { cents } from '../../../core/model/units.ts'

const EN = { locale: 'en-US', currency: 'USD' }
const DE = { locale: 'de-DE', currency: 'EUR' }
const read = (text: string, speech = EN) => {
  const result = parseMoney(text, speech)
  return result.ok ? result.value : result.problems[0]?.message
}

describe('parseMoney', () => {
  it.each(['$832,000.00', '832000', '832,000', '832000.0', ' $ 832,000 ', 'USD 832,000.00', '832,000 USD'])(
    'parseMoney reads %s in American English',
    text => {
      expect(read(text)).toBe(83_200_000)
    },
  )

  it.each(['832.000,00', '832.000 €', '832000,00', '832.000,0 EUR'])(
    'parseMoney reads %s in German',
    text => {
      expect(read(text, DE)).toBe(83_200_000)
    },
  )

  it.each([
    '',
    '$',
    '832.000,00',
    '83,2000',
    '8,32',
    '1.234',
    '-5',
    '5 dollars',
    '1e6',
    '1.5.2',
    '99999999999999999',
  ])('parseMoney refuses "%s" with a sentence', text => {
    expect(read(text)).toBe('Write an amount like $832,000.00.')
  })

  it('parseMoney keeps every cent', () => {
    expect(read('0.01')).toBe(1)
    expect(read('1.1')).toBe(110)
    expect(read('90071992547.09')).toBe(9_007_199_254_709)
  })

  it('parseMoney gives back what showMoney says, to the cent, in any locale', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'sv-SE', 'es-ES', 'ar-EG')
    const currencies = fc.constantFrom('USD', 'EUR', 'CHF', 'SEK', 'JPY')
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 - 1 }),
        fc.nat({ max: 4000 }),
        locales,
        currencies,
        (low, high, locale, currency) => {
          const amount = cents(high * 2 ** 31 + low)
          const speech = { locale, currency }
          expect(parseMoney(showMoney(amount, speech), speech)).toEqual({ ok: true, value: amount })
        },
      ),
    )
  })
})
