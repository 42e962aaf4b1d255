import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHundredths } from '../../../admin/fields/parse-hundredths.ts'
import { showHundredths } from '../../../admin/fields/show-hundredths.ts'

const SPEECH = { locale: 'en-US', currency: 'USD' }

describe('parseHundredths', () => {
  it('parseHundredths reads hours to the hundredth', () => {
    expect(['160', '160.25', '0', '8 h'].map(text => parseHundredths(text, SPEECH))).toEqual(
      [16_000, 16_025, 0, 800].map(value => ({ ok: true, value })),
    )
  })

  it.each(['', '1.234', '-1', 'a day'])('parseHundredths refuses "%s", and rounds nothing', text => {
    expect(parseHundredths(text, SPEECH)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'Write hours like 160 or 160.25.' }],
    })
  })

  it('parseHundredths gives back what showHundredths says', () => {
    fc.assert(
      fc.property(fc.nat(100_000), value => {
        expect(parseHundredths(showHundredths(value, SPEECH), SPEECH)).toEqual({ ok: true, value })
      }),
    )
  })
})
