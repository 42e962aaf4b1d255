import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import {
  badAllowedOfNext,
  goodNeeded,
  longestNext,
  maxAverageForNext,
  moreBadNow,
} from '../../../core/projection/headroom.ts'

describe('badAllowedOfNext', () => {
  const goal = { num: 99, den: 100 }

  it('badAllowedOfNext of 148 in 149 at 99 % is 1 of the next 60', () => {
    expect(badAllowedOfNext({ good: 148, n: 149 }, 'at least', goal, 60)).toBe(1)
  })

  it('badAllowedOfNext is -1 when even all good ones do not reach it', () => {
    expect(badAllowedOfNext({ good: 97, n: 100 }, 'at least', goal, 199)).toBe(-1)
    expect(badAllowedOfNext({ good: 97, n: 100 }, 'at least', goal, 200)).toBe(0)
  })

  it('badAllowedOfNext of no answers at all is 0', () => {
    expect(badAllowedOfNext({ good: 0, n: 0 }, 'above', goal, 0)).toBe(0)
  })
})

describe('moreBadNow', () => {
  it.each([
    [148, 149, 'at least', 0],
    [200, 200, 'at least', 2],
    [200, 200, 'above', 2],
    [198, 198, 'at least', 2],
    [198, 198, 'above', 1],
    [98, 100, 'at least', -1],
  ] as const)('moreBadNow of %d in %d %s 99 %% is %d', (good, n, comparator, expected) => {
    expect(moreBadNow({ good, n }, comparator, { num: 99, den: 100 })).toBe(expected)
  })

  it('moreBadNow has no end when nothing is asked', () => {
    expect(moreBadNow({ good: 0, n: 3 }, 'at least', { num: 0, den: 1 })).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('goodNeeded', () => {
  it.each([
    [98, 100, 'at least', 100],
    [97, 100, 'at least', 200],
    [99, 100, 'at least', 0],
    [99, 100, 'above', 1],
    [237, 240, 'above', 61],
    [0, 0, 'at least', 1],
  ] as const)('goodNeeded of %d in %d %s 99 %% is %d', (good, n, comparator, expected) => {
    expect(goodNeeded({ good, n }, comparator, { num: 99, den: 100 })).toBe(expected)
  })

  it('goodNeeded for 100 % is out of reach after one bad answer', () => {
    const all = { num: 100, den: 100 }
    expect(goodNeeded({ good: 9, n: 10 }, 'at least', all)).toBe(Number.POSITIVE_INFINITY)
    expect(goodNeeded({ good: 10, n: 10 }, 'at least', all)).toBe(0)
    expect(goodNeeded({ good: 0, n: 0 }, 'at least', all)).toBe(1)
    expect(goodNeeded({ good: 10, n: 10 }, 'above', all)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('longestNext', () => {
  const five = { num: 5 * HOUR, den: 1 }

  it('longestNext of 1,010 h in 212 tickets at most 5 h is 55 h, and a millisecond less below 5 h', () => {
    const sample = { sum: 1_010 * HOUR, n: 212 }
    expect(longestNext(sample, 'at most', five)).toBe(55 * HOUR)
    expect(longestNext(sample, 'below', five)).toBe(55 * HOUR - 1)
  })

  it('longestNext is -1 when not even one ticket of no time is enough', () => {
    expect(longestNext({ sum: 12 * HOUR, n: 1 }, 'at most', five)).toBe(-1)
  })
})

describe('maxAverageForNext', () => {
  const five = { num: 5 * HOUR, den: 1 }

  it('maxAverageForNext of 1,090 h in 212 tickets is 4.745 h for the next 118', () => {
    const average = maxAverageForNext({ sum: 1_090 * HOUR, n: 212 }, 'at most', five, 118)
    expect(average).toBe(Math.floor((560 * HOUR) / 118))
  })

  it('maxAverageForNext of no tickets is null, and -1 when 0 would be too long', () => {
    expect(maxAverageForNext({ sum: HOUR, n: 1 }, 'below', five, 0)).toBeNull()
    expect(maxAverageForNext({ sum: 12 * HOUR, n: 1 }, 'below', five, 1)).toBe(-1)
  })
})
