import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactTime } from '../../../admin/words/exact-time.ts'
import { fullMomentText, momentText } from '../../../admin/words/moment-text.ts'
import { HOUR } from '../../../core/model/units.ts'
import { at } from '../../helpers/demo-desk.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const text = (num: number, den = 1, decimals = 0) => exactTime({ num, den }, 'below', decimals, sampleSpeech)

describe('exactTime', () => {
  it('exactTime says a time to the second', () => {
    expect(text(2 * HOUR + 59 * 60_000 + 44_000)).toBe('2 h 59 min 44 s')
    expect(text(1234 * HOUR + HOUR / 6)).toBe('1,234 h 10 min')
    expect(text(59_000)).toBe('59 s')
    expect(text(0)).toBe('0 s')
    expect(text(2 * HOUR)).toBe('2 h')
    expect(text(HOUR + 5000)).toBe('1 h 0 min 5 s')
  })

  it('exactTime rounds toward the failing side', () => {
    expect(text(18_000_001)).toBe('5 h 0 min 1 s')
    expect(exactTime({ num: 18_000_001, den: 1 }, 'above', 0, sampleSpeech)).toBe('5 h')
    expect(text(10, 3000, 2)).toBe('0.01 s')
  })

  it('exactTime keeps two decimals where they are asked for', () => {
    expect(text(44_310, 1, 2)).toBe('44.31 s')
    expect(text(60_000, 1, 2)).toBe('1 min 0.00 s')
  })

  it('exactTime of whole seconds says each second once', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), seconds => {
        const said = text(seconds * 1000).replaceAll(',', '')
        const part = (unit: string) => Number(new RegExp(`(\\d+) ${unit}\\b`).exec(said)?.[1] ?? 0)
        expect(part('h') * 3600 + part('min') * 60 + part('s')).toBe(seconds)
      }),
    )
  })
})

/** Engines differ in the space before the half of the day. */
const said = (moment: string) => moment.replace('\u202f', ' ')

describe('momentText', () => {
  it('momentText tells a moment in the team\u2019s zone, the year where it is another', () => {
    expect(said(momentText(at('2026-11-03T14:05:09-05:00'), sampleSpeech))).toBe('Nov 3, 2:05 PM')
    expect(said(momentText(at('2025-12-31T23:59:00-05:00'), sampleSpeech))).toBe('Dec 31, 2025, 11:59 PM')
    expect(said(fullMomentText(at('2026-11-03T14:05:09-05:00'), sampleSpeech))).toBe(
      'Nov 3, 2026, 2:05:09 PM',
    )
  })
})
