import { describe, expect, it } from 'vitest'
import { basisPoints, cents, DAY, HOUR, instant, MINUTE, millis } from '../../../core/model/units.ts'

describe('units', () => {
  it.each([
    ['instant', instant],
    ['millis', millis],
    ['cents', cents],
    ['basisPoints', basisPoints],
  ])('%s takes whole numbers and refuses everything else', (_, make) => {
    expect(make(-7)).toBe(-7)
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => make(wrong)).toThrow(`not a whole number: ${wrong}`)
  })

  it('millis of a minute, an hour and a day', () => {
    expect([MINUTE, HOUR, DAY]).toEqual([60_000, 3_600_000, 86_400_000])
  })
})
