import { describe, expect, test } from 'vitest'
import { monthMood } from '../../../../server/sources/demo/month-mood.ts'

const moods = Array.from({ length: 1200 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0')
  return monthMood(404, `${2000 + Math.floor(index / 12)}-${month}`)
})

describe('monthMood', () => {
  test('monthMood is the same whenever it is asked', () => {
    expect(monthMood(404, '2026-11')).toEqual(monthMood(404, '2026-11'))
    expect(monthMood(404, '2026-11')).not.toEqual(monthMood(404, '2026-10'))
    expect(monthMood(404, '2026-11')).not.toEqual(monthMood(405, '2026-11'))
  })

  test('monthMood has one unhappy answer in most months, and none or several in others', () => {
    const share = (answers: number) =>
      moods.filter(({ unhappy }) => unhappy.length === answers).length / moods.length
    expect(share(1)).toBeGreaterThan(0.5)
    expect(share(0) + share(1)).toBeLessThan(0.8)
    expect(share(0) + share(1) + share(2) + share(3)).toBeCloseTo(1)
  })

  test('monthMood is slow and late in different months', () => {
    const slow = moods.filter(({ pace }) => pace > 1)
    const lateAmongSlow = slow.filter(({ late }) => late > 0.0168).length / slow.length
    expect(slow.length / moods.length).toBeCloseTo(0.4, 0.9)
    expect(lateAmongSlow).toBeCloseTo(0.5, 0.9)
  })
})
