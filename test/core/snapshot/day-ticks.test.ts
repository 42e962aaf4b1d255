import { describe, expect, it } from 'vitest'
import { dayTicks } from '../../../core/snapshot/day-ticks.ts'

describe('dayTicks', () => {
  it('dayTicks marks the days behind, today and the days to come', () => {
    const ticks = dayTicks({ total: 5, done: 2, today: true, left: 2 })
    expect(ticks).toEqual(['done', 'done', 'today', 'left', 'left'])
  })

  it('dayTicks has no today on a day off', () => {
    expect(dayTicks({ total: 3, done: 1, today: false, left: 2 })).toEqual(['done', 'left', 'left'])
  })

  it('dayTicks of a month without working days is empty', () => {
    expect(dayTicks({ total: 0, done: 0, today: false, left: 0 })).toEqual([])
  })
})
