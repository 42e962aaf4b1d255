import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dice } from '../../../../server/sources/demo/random.ts'

const rolls = (count: number, ...seed: number[]) => {
  const chance = dice(...seed)
  return Array.from({ length: count }, () => chance.roll())
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('dice', () => {
  test('dice repeats itself for the same numbers', () => {
    expect(rolls(20, 7, 3)).toEqual(rolls(20, 7, 3))
  })

  test('dice stays from 0 to below 1 whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (one, other) => {
        expect(rolls(50, one, other).every(value => value >= 0 && value < 1)).toBe(true)
      }),
    )
  })

  test('dice is even within a stream and from one stream to the next', () => {
    const within = rolls(20_000, 1)
    const across = Array.from({ length: 20_000 }, (_, seed) => dice(7, seed).roll())
    for (const values of [within, across]) {
      expect(mean(values)).toBeCloseTo(0.5, 1.9)
      const tenths = Array.from(
        { length: 10 },
        (_, tenth) => values.filter(v => Math.floor(v * 10) === tenth).length,
      )
      expect(Math.min(...tenths)).toBeGreaterThan(1850)
      expect(Math.max(...tenths)).toBeLessThan(2150)
    }
  })

  test('dice tells the order of its numbers apart', () => {
    expect(rolls(3, 1, 2)).not.toEqual(rolls(3, 2, 1))
  })

  test('weighed picks in proportion and never what weighs nothing', () => {
    const chance = dice(5)
    const items = [{ weight: 3 }, { weight: 0 }, { weight: 1 }] as const
    const picks = Array.from({ length: 8000 }, () =>
      items.indexOf(chance.weighed<{ weight: number }>(items) as never),
    )
    expect(picks.filter(index => index === 0).length / picks.length).toBeCloseTo(0.75, 1)
    expect(picks).not.toContain(1)
  })

  test('skewed has the median it is given', () => {
    const chance = dice(9)
    const values = Array.from({ length: 4001 }, () => chance.skewed(3, 1)).sort((a, b) => a - b)
    expect(values[2000]!).toBeGreaterThan(2.8)
    expect(values[2000]!).toBeLessThan(3.2)
    expect(mean(values)).toBeGreaterThan(4.5)
  })
})
