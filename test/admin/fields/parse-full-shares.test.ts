import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFullShares } from '../../../admin/fields/parse-full-shares.ts'
import { showFullShares } from '../../../admin/fields/show-full-shares.ts'

const EN = { locale: 'en-US', currency: 'USD' }

describe('parseFullShares', () => {
  it('parseFullShares reads whole shares and hundredths', () => {
    expect(['8', '7.5', '7,25', ' 8.0 '].map(text => parseFullShares(text, EN))).toEqual(
      [8, 7.5, 7.25, 8].map(value => ({ ok: true, value })),
    )
  })

  it.each(['', 'eight', '7.125', '-1', '8 people'])('parseFullShares refuses "%s" with a sentence', text => {
    expect(parseFullShares(text, EN)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'Write a number of shares like 8 or 7.5.' }],
    })
  })

  it('parseFullShares gives back what showFullShares says', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom('en-US', 'de-DE'), (hundredths, locale) => {
        const speech = { locale, currency: 'EUR' }
        const value = hundredths / 100
        expect(parseFullShares(showFullShares(value, speech), speech)).toEqual({ ok: true, value })
      }),
    )
  })
})
