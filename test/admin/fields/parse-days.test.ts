import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDays } from '../../../admin/fields/parse-days.ts'
import { showDays } from '../../../admin/fields/show-days.ts'

const SPEECH = { locale: 'en-US', currency: 'USD' }
const value = (text: string) => {
  const read = parseDays(text, SPEECH)
  return read.ok ? read.value : null
}

describe('parseDays', () => {
  it('parseDays reads days with or without their word, exact', () => {
    expect(['45', '45 days', '1 day', '44.5days'].map(value)).toEqual([
      { num: 45, den: 1 },
      { num: 45, den: 1 },
      { num: 1, den: 1 },
      { num: 89, den: 2 },
    ])
  })

  it.each(['', 'days', '-3', '4 weeks'])('parseDays refuses "%s" with a sentence', text => {
    expect(parseDays(text, SPEECH)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'Write days like 45 or 45 days.' }],
    })
  })

  it('parseDays gives back what showDays says', () => {
    fc.assert(
      fc.property(fc.nat(999_999), tenths => {
        const days = value(showDays({ num: tenths, den: 10 }, SPEECH))
        expect(days && (days.num * 10) / days.den).toBe(tenths)
      }),
    )
  })
})
