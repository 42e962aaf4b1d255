import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLargestTimes } from '../../../core/metrics/largest-times.ts'
import type { Millis } from '../../../core/model/units.ts'

describe('createLargestTimes', () => {
  it('createLargestTimes gives the largest first, and the earlier id among equals', () => {
    const times = [5, 9, 9]
    const largest = createLargestTimes(see => {
      times.forEach((time, row) => {
        see(row, `t${2 - row}`, time)
      })
    })
    expect(largest.top(2).map(({ ticket }) => ticket)).toEqual(['t0', 't1'])
  })

  it('createLargestTimes of nothing are none', () => {
    expect(createLargestTimes(() => {}).top(3)).toEqual([])
  })

  it('createLargestTimes equal sorting all anew after any coming and going', () => {
    const move = fc.tuple(fc.nat(199), fc.option(fc.nat(20), { freq: 2 }))
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 150 }),
        fc.array(move, { maxLength: 200 }),
        (first, moves) => {
          const rows = new Map(first.map((time, row) => [row, time]))
          const largest = createLargestTimes(see => {
            for (const [row, time] of rows) see(row, `t${row}`, time)
          })
          for (const [row, time] of moves) {
            if (rows.delete(row)) largest.remove(row)
            if (time === null) continue
            rows.set(row, time)
            largest.add(row, { ticket: `t${row}`, time: time as Millis })
          }
          const sorted = [...rows].map(([row, time]) => ({ ticket: `t${row}`, time }))
          sorted.sort((a, b) => b.time - a.time || (a.ticket < b.ticket ? -1 : 1))
          expect(largest.top(3)).toEqual(sorted.slice(0, 3))
        },
      ),
    )
  })

  it('createLargestTimes looks through all again once more have gone than it had listed', () => {
    const times = new Map(Array.from({ length: 200 }, (_, row) => [row, row]))
    const largest = createLargestTimes(see => {
      for (const [row, time] of times) see(row, `t${row}`, time)
    })
    for (let row = 199; row > 9; row--) {
      times.delete(row)
      largest.remove(row)
      expect(largest.top(1)).toEqual([{ ticket: `t${row - 1}`, time: row - 1 }])
    }
  })
})
