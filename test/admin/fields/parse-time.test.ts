import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime } from '../../../admin/fields/parse-time.ts'
import { showTime } from '../../../admin/fields/show-time.ts'

const EN = { locale: 'en-US', currency: 'USD' }
const DE = { locale: 'de-DE', currency: 'EUR' }
const minutes = (text: string, speech = EN) => {
  const result = parseTime(text, speech)
  return result.ok ? result.value.num / result.value.den / 60_000 : result.problems[0]?.message
}
const SENTENCE = 'Write a time like 4 h 30 min or 4.5 h.'

describe('parseTime', () => {
  it.each([
    ['5 h', 300],
    ['5h', 300],
    ['4.5 h', 270],
    ['4,5 h', 270],
    ['4 h 30', 270],
    ['4h30', 270],
    ['4:30', 270],
    ['0:05', 5],
    ['4 h 30 min', 270],
    [' 4 Hours 30 minutes ', 270],
    ['270 min', 270],
    ['90 s', 1.5],
    ['4 h 30 min 30 s', 270.5],
  ])('parseTime reads %s', (text, expected) => {
    expect(minutes(text)).toBe(expected)
  })

  it.each([
    '',
    '5',
    '4.5',
    'five h',
    '4 h 75',
    '4:75',
    '4.5 h 30',
    '30 min 4 h',
    '5 h 5 h',
    '-5 h',
    '5 days',
    '1e3 h',
  ])('parseTime refuses "%s" and says what is expected', text => {
    expect(minutes(text)).toBe(SENTENCE)
  })

  it('parseTime refuses a mark that may separate thousands or decimals', () => {
    expect(minutes('1,500 h')).toBe(SENTENCE)
    expect(minutes('1.500 h')).toBe(90)
    expect(minutes('1.500 h', DE)).toBe(SENTENCE)
    expect(minutes('1,500 h', DE)).toBe(90)
  })

  it('parseTime keeps what milliseconds cannot hold as an exact quotient', () => {
    const third = parseTime('0.000001 h', EN)
    expect(third).toEqual({ ok: true, value: { num: 18, den: 5 } })
  })

  it('parseTime gives back what showTime says, to the millisecond, in any locale', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'it-IT', 'sv-SE')
    fc.assert(
      fc.property(fc.nat({ max: 3_600_000_000 }), locales, (num, locale) => {
        const speech = { locale, currency: 'EUR' }
        expect(parseTime(showTime({ num, den: 1 }, speech), speech)).toEqual({
          ok: true,
          value: { num, den: 1 },
        })
      }),
    )
  })
})

describe('showTime', () => {
  it('showTime names hours, minutes and seconds only where there are any', () => {
    const show = (num: number) => showTime({ num, den: 1 }, EN)
    expect([0, 300_000, 18_000_000, 16_200_000, 61_250].map(show)).toEqual([
      '0 min',
      '5 min',
      '5 h',
      '4 h 30 min',
      '1 min 1.25 s',
    ])
  })
})
