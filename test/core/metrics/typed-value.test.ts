import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedValue } from '../../../core/metrics/typed-value.ts'
import type { Instant } from '../../../core/model/units.ts'
import { reading } from '../../helpers/a-reading.ts'
import { NOVEMBER, on } from '../../helpers/november.ts'

const days = (id: string, date: string, num: number, replaces: string | null = null) =>
  reading({ id, metric: 'receivablesDays', date, value: { num, den: 10 }, replaces })
const sales = (readings: Parameters<typeof typedValue>[1], now: Instant = NOVEMBER.to) =>
  typedValue('projectSales', readings, NOVEMBER, now)

describe('typedValue', () => {
  it('typedValue of a level is the latest reading of the month', () => {
    const readings = [
      days('b', '2026-11-20', 412),
      days('a', '2026-11-06', 450),
      days('c', '2026-10-30', 300),
    ]
    const { exact, evidence } = typedValue('receivablesDays', readings, NOVEMBER, on('24 12:00'))
    expect([exact, evidence.counted]).toEqual([{ num: 412, den: 10 }, 2])
  })

  it('typedValue of sales is the sum of the readings of the month, a loss too', () => {
    const readings = [
      reading({ id: 'a' }),
      reading({ id: 'b', date: '2026-11-30', value: { num: -1_000_00, den: 1 } }),
      reading({ id: 'c', date: '2026-12-01' }),
      reading({ id: 'd', metric: 'profit' }),
    ]
    expect(sales(readings).exact).toEqual({ num: 4_000_00, den: 1 })
  })

  it('typedValue adds quotients exactly', () => {
    const parts = [
      reading({ id: 'a', value: { num: 1, den: 2 } }),
      reading({ id: 'b', value: { num: 1, den: 3 } }),
    ]
    expect(sales(parts).exact).toEqual({ num: 5, den: 6 })
  })

  it('typedValue takes a correction in place of what it corrects, and counts that as left out', () => {
    const readings = [reading({ id: 'a' }), reading({ id: 'b', replaces: 'a', value: { num: 700, den: 1 } })]
    const { exact, evidence } = sales(readings)
    expect([exact, evidence.counted, evidence.excluded]).toEqual([{ num: 700, den: 1 }, 1, { superseded: 1 }])
  })

  it('typedValue without a reading is null, never 0', () => {
    expect(sales([])).toMatchObject({ exact: null, trend: [], evidence: { counted: 0, asOf: null } })
    expect(sales([reading({ id: 'a' })], on('09 12:00')).exact).toBeNull()
  })

  it('typedValue says when the last number was true: when it was typed, or by the end of its day', () => {
    expect(sales([reading({ id: 'a' })]).evidence.asOf).toBe(on('10 15:00'))
    expect(sales([reading({ id: 'a', at: on('20 15:00') })]).evidence.asOf).toBe(on('11 00:00'))
  })

  it('typedValue draws the value at the end of each day that has a reading, and now', () => {
    const readings = [reading({ id: 'a' }), reading({ id: 'b' }), reading({ id: 'c', date: '2026-11-12' })]
    expect(sales(readings, on('12 18:00')).trend).toEqual([
      { at: on('11 00:00'), value: { num: 10_000_00, den: 1 } },
      { at: on('12 18:00'), value: { num: 15_000_00, den: 1 } },
    ])
  })

  it('typedValue is the same in any order of readings', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(1e6)), { maxLength: 8 }).map(all =>
      all.map(([day, num], index) =>
        reading({
          id: String(index),
          metric: 'receivablesDays',
          date: `2026-11-${String(day).padStart(2, '0')}`,
          value: { num, den: 1 },
        }),
      ),
    )
    fc.assert(
      fc.property(some, readings => {
        const of = (all: typeof readings) => typedValue('receivablesDays', all, NOVEMBER, NOVEMBER.to)
        expect(of(readings.toReversed())).toEqual(of(readings))
      }),
    )
  })
})
