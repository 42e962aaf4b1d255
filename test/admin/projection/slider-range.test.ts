import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, sliderRange, valueAt } from '../../../admin/projection/slider-range.ts'
import type { MetricUnit } from '../../../core/model/metric.ts'
import type { Exact } from '../../../core/model/units.ts'

const UNITS: readonly MetricUnit[] = ['share', 'time', 'days', 'money']
const HOUR = 3_600_000
const numberAt = (place: number, range: ReturnType<typeof sliderRange>) => {
  const { num, den } = valueAt(place, range)
  return num / den
}

describe('sliderRange', () => {
  it('sliderRange goes around the value of now and the goal, in steps of the unit', () => {
    const range = sliderRange('time', [
      { num: 4 * HOUR, den: 1 },
      { num: 5 * HOUR, den: 1 },
    ])
    expect(numberAt(range.min, range)).toBe(2.75 * HOUR)
    expect(numberAt(range.max, range)).toBe(6.25 * HOUR)
    expect(range.step).toBe(5 * 60_000)
  })

  it('sliderRange ends at 100 % for a share and begins at nothing where nothing is below it', () => {
    const share = sliderRange('share', [{ num: 99, den: 100 }])
    expect(numberAt(share.max, share)).toBe(1)
    expect(sliderRange('days', [{ num: 2, den: 1 }]).min).toBe(0)
    expect(sliderRange('money', [{ num: -50_000, den: 1 }]).min).toBeLessThan(0)
  })

  it('sliderRange stands without anything marked', () =>
    expect(sliderRange('share', []).max).toBeGreaterThan(0))

  it('sliderRange holds every mark and has a place for a finger', () => {
    const exact = fc.record({
      num: fc.integer({ min: 0, max: 10 ** 9 }),
      den: fc.integer({ min: 1, max: 500 }),
    })
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), exact, exact, (unit, one, other) => {
        const whole = (each: Exact): Exact =>
          unit === 'share' ? { num: each.num % (each.den + 1), den: each.den } : each
        const marks = [whole(one), whole(other)]
        const range = sliderRange(unit, marks)
        for (const { num, den } of marks) {
          expect(numberAt(range.min, range)).toBeLessThanOrEqual(num / den)
          expect(numberAt(range.max, range)).toBeGreaterThanOrEqual(num / den)
        }
        expect(Number.isInteger(range.min) && Number.isInteger(range.max)).toBe(true)
        expect(range.max).toBeGreaterThan(range.min)
      }),
    )
  })
})

describe('placeOf', () => {
  it('placeOf finds a place again from its value, and stays within the range', () => {
    const range = sliderRange('share', [{ num: 95, den: 100 }])
    for (let place = range.min; place <= range.max; place++)
      expect(placeOf(valueAt(place, range), range)).toBe(place)
    expect(placeOf({ num: 0, den: 1 }, range)).toBe(range.min)
    expect(placeOf({ num: 2, den: 1 }, range)).toBe(range.max)
  })
})
