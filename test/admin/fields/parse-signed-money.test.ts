import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_FORMS } from '../../../admin/fields/field-forms.ts'
import { parseSignedMoney } from '../../../admin/fields/parse-signed-money.ts'
import { cents } from '../../../core/model/units.ts'

const US = { locale: 'en-US', currency: 'USD' }
const GERMAN = { locale: 'de-DE', currency: 'EUR' }
const value = (text: string, speech = US) => {
  const read = parseSignedMoney(text, speech)
  return read.ok ? read.value : null
}

describe('parseSignedMoney', () => {
  it('parseSignedMoney reads what is below 0 in the usual ways', () => {
    expect(['-$20.50', '$-20.50', '(20.50)', '\u221220.5', '20.50'].map(text => value(text))).toEqual([
      ...[-2050, -2050, -2050, -2050, 2050],
    ])
  })

  it.each(['', '--3', '1-2-3', '(3', 'minus 3'])('parseSignedMoney refuses "%s"', text => {
    expect(value(text)).toBeNull()
  })

  it('parseSignedMoney of nothing is 0 without a sign', () => {
    expect(Object.is(value('-0'), 0)).toBe(true)
  })

  it.each([US, GERMAN])('parseSignedMoney gives back what its field shows: %o', speech => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), amount => {
        expect(value(FIELD_FORMS.signedMoney.show(cents(amount), speech), speech)).toBe(amount)
      }),
    )
  })
})
