import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meets } from '../../../core/bonus/meets.ts'
import type { Comparator } from '../../../core/model/goal.ts'
import { cents, HOUR, MINUTE, millis } from '../../../core/model/units.ts'
import {
  ageText,
  clockText,
  countText,
  dueText,
  durationText,
  moneyText,
  monthText,
  percentNumber,
  percentText,
  type Speech,
  shareUnits,
  wholeMinutes,
} from '../../../core/snapshot/format.ts'
import { at, on, ZONE } from '../../helpers/november.ts'

const english: Speech = { locale: 'en-US', currency: 'USD', zone: ZONE, now: on('24 14:47') }
const german: Speech = { ...english, locale: 'de-DE', currency: 'EUR', zone: 'Europe/Berlin' }
const japanese: Speech = { ...english, locale: 'ja-JP', currency: 'JPY', zone: 'Asia/Tokyo' }

/** No-break spaces as plain ones. */
const plainly = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('moneyText', () => {
  it.each([
    ['English', english, '$16,640'],
    ['German', german, '16.640 €'],
    ['Japanese', japanese, '\uffe516,640'],
  ])('moneyText is whole units in %s', (_, speech, expected) => {
    expect(plainly(moneyText(cents(16_640_00), speech))).toBe(expected)
  })

  it('moneyText of nothing is 0, not a dash', () => {
    expect(moneyText(cents(0), english)).toBe('$0')
  })
})

describe('countText', () => {
  it('countText groups thousands as the locale does', () => {
    expect([countText(1_190, english), countText(1_190, german)]).toEqual(['1,190', '1.190'])
  })
})

describe('shareUnits', () => {
  it('shareUnits of 98.996 % in tenths of a percent is 989, and 990 where lower is better', () => {
    const share = { num: 98_996, den: 100_000 }
    expect(shareUnits(share, 3, 'above')).toBe(989)
    expect(shareUnits(share, 3, 'below')).toBe(990)
  })

  it('shareUnits below 0 goes down as well', () => {
    expect(shareUnits({ num: -1, den: 3 }, 3, 'at least')).toBe(-334)
    expect(shareUnits({ num: -1, den: 1_000_000 }, 3, 'at least')).toBe(-1)
    expect(shareUnits({ num: -1, den: 3 }, 3, 'at most')).toBe(-333)
  })

  it('shareUnits of a round share is exact', () => {
    expect(shareUnits({ num: 99, den: 100 }, 3, 'above')).toBe(990)
    expect(shareUnits({ num: 99, den: 100 }, 3, 'below')).toBe(990)
  })
})

describe('percentNumber', () => {
  it('percentNumber of 98.996 % shows 98.9, and 98.99 with two decimals', () => {
    const share = { num: 98_996, den: 100_000 }
    expect(percentNumber(share, 'above', 1, english)).toBe('98.9')
    expect(percentNumber(share, 'above', 2, english)).toBe('98.99')
    expect(percentNumber(share, 'above', 1, german)).toBe('98,9')
  })

  it('percentNumber keeps its decimal', () => {
    expect(percentNumber({ num: 98, den: 100 }, 'at least', 1, english)).toBe('98.0')
    expect(percentNumber({ num: 1, den: 1 }, 'at least', 1, english)).toBe('100.0')
  })

  it('percentNumber never shows a pass that is a fail', () => {
    const share = fc
      .integer({ min: 1, max: 5_000 })
      .chain(den => fc.record({ num: fc.nat(den), den: fc.constant(den) }))
    const comparators = fc.constantFrom<Comparator>('above', 'at least', 'below', 'at most')
    const target = fc.nat(10_000)
    fc.assert(
      fc.property(
        share,
        comparators,
        target,
        fc.constantFrom(1, 2),
        (value, comparator, hundredths, digits) => {
          const goal = { num: hundredths, den: 10_000 }
          const text = percentNumber(value, comparator, digits, english)
          const shown = { num: Number(text.replace('.', '')), den: 10 ** (digits + 2) }
          return !meets(shown, comparator, goal) || meets(value, comparator, goal)
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('percentText', () => {
  it('percentText has as many decimals as were typed', () => {
    expect(percentText({ num: 99, den: 100 }, english)).toBe('99%')
    expect(percentText({ num: 9_995, den: 10_000 }, english)).toBe('99.95%')
    expect(plainly(percentText({ num: 985, den: 1_000 }, german))).toBe('98,5 %')
  })
})

describe('wholeMinutes', () => {
  const second = { num: 5 * HOUR + 1_000, den: 1 }

  it('wholeMinutes of 5 h 0 min 1 s are 301 where lower is better', () => {
    expect(wholeMinutes(second, 'below')).toBe(301)
    expect(wholeMinutes(second, 'above')).toBe(300)
    expect(wholeMinutes({ num: 5 * HOUR, den: 1 }, 'below')).toBe(300)
  })

  it('wholeMinutes sees a third of a millisecond', () => {
    expect(wholeMinutes({ num: 15 * HOUR + 1, den: 3 }, 'at most')).toBe(301)
  })

  it('wholeMinutes never shows a pass that is a fail', () => {
    const time = fc.record({ num: fc.nat(100 * HOUR), den: fc.integer({ min: 1, max: 50 }) })
    const comparators = fc.constantFrom<Comparator>('below', 'at most')
    fc.assert(
      fc.property(time, comparators, fc.nat(1_000), (value, comparator, minutes) => {
        const goal = { num: minutes * MINUTE, den: 1 }
        const shown = { num: wholeMinutes(value, comparator) * MINUTE, den: 1 }
        return !meets(shown, comparator, goal) || meets(value, comparator, goal)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('durationText', () => {
  it.each([
    [0, '0 min'],
    [19, '19 min'],
    [60, '1 h'],
    [65, '1 h 05'],
    [432, '7 h 12'],
    [6_000, '100 h'],
  ])('durationText of %d minutes is %s', (minutes, expected) => {
    expect(durationText(minutes)).toBe(expected)
  })
})

describe('ageText', () => {
  it.each([
    [-5_000, '0 s'],
    [12_999, '12 s'],
    [60_000, '1 min'],
    [59 * MINUTE, '59 min'],
    [HOUR, '1 h'],
    [47 * HOUR, '47 h'],
    [48 * HOUR, '2 days'],
  ])('ageText of %d ms is %s', (age, expected) => {
    expect(ageText(millis(age))).toBe(expected)
  })
})

describe('clockText', () => {
  it('clockText is the wall clock of the team without the half of the day', () => {
    expect(clockText(english.now, english)).toBe('2:47')
    expect(clockText(english.now, german)).toBe('20:47')
    expect(clockText(english.now, japanese)).toBe('4:47')
    expect(clockText(on('24 00:05'), english)).toBe('12:05')
  })
})

describe('dueText', () => {
  it('dueText of today is the time left in whole minutes, rounded down, never below 0', () => {
    expect(dueText(on('24 14:59:59'), english)).toBe('12 min')
    expect(dueText(on('24 15:52'), english)).toBe('1 h 05')
    expect(dueText(on('24 14:00'), english)).toBe('0 min')
  })

  it('dueText of another day names the weekday and the clock, by the days of the team', () => {
    expect(dueText(on('25 09:30'), english)).toBe('Wed 9:30')
    expect(dueText(on('25 00:00'), english)).toBe('Wed 12:00')
    expect(dueText(at('2026-11-25T00:30+01:00'), german)).toBe('Wed 0:30')
  })
})

describe('monthText', () => {
  it('monthText is the name of the month as the sentences around it have it, whatever the numbers are', () => {
    expect(monthText('2026-11', english)).toBe('November')
    expect(monthText('2026-03', german)).toBe('March')
    expect(monthText('2026-01', japanese)).toBe('January')
  })
})
