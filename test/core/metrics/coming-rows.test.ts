import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createComingRows } from '../../../core/metrics/coming-rows.ts'
import { instant } from '../../../core/model/units.ts'

describe('createComingRows', () => {
  it('createComingRows gives a row only once its instant has passed', () => {
    const coming = createComingRows()
    coming.add(instant(20), 7)
    expect(coming.before(instant(20))).toBeNull()
    expect(coming.before(instant(21))).toBe(7)
    expect(coming.before(instant(99))).toBeNull()
  })

  it('createComingRows gives the soonest first, whatever the order of adding', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (times, until) => {
        const coming = createComingRows()
        times.forEach((time, row) => {
          coming.add(instant(time), row)
        })
        const given: number[] = []
        for (let row = coming.before(instant(until)); row !== null; row = coming.before(instant(until)))
          given.push(times[row] as number)
        expect(given).toEqual(times.filter(time => time < until).sort((a, b) => a - b))
      }),
    )
  })
})
