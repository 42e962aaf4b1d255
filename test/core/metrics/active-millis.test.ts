import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeMillis } from '../../../core/metrics/active-millis.ts'
import type { IntervalClass, StatusInterval } from '../../../core/model/ticket.ts'
import { HOUR, instant, MINUTE, millis } from '../../../core/model/units.ts'
import { calendarFor } from '../../../core/time/calendar-for.ts'
import { ALWAYS, made, NINE_TO_FIVE, NOVEMBER, on } from '../../helpers/november.ts'

const hours = calendarFor(NINE_TO_FIVE, NOVEMBER.from, NOVEMBER.to)
const always = calendarFor(ALWAYS, NOVEMBER.from, NOVEMBER.to)

const span = (kind: IntervalClass, from: string, to: string | null): StatusInterval => ({
  from: on(from),
  to: to === null ? null : on(to),
  class: kind,
})

const lived = made({
  id: '1',
  intervals: [
    span('active', '10 09:00', '10 11:00'),
    span('waiting-customer', '10 11:00', '10 14:00'),
    span('active', '10 14:00', '10 15:00'),
    span('waiting-vendor', '10 15:00', '11 10:00'),
    span('active', '11 10:00', '11 10:30'),
  ],
})

describe('activeMillis', () => {
  it('activeMillis of a ticket without intervals is its business time from the creation on', () => {
    expect(activeMillis(made({ id: '1' }), on('11 10:00'), hours, true)).toBe(9 * HOUR)
  })

  it('activeMillis leaves the customer out and counts the vendor', () => {
    expect(activeMillis(lived, on('11 10:30'), hours, true)).toBe(6.5 * HOUR)
  })

  it('activeMillis leaves the vendor out where the team says so', () => {
    expect(activeMillis(lived, on('11 10:30'), hours, false)).toBe(3.5 * HOUR)
  })

  it('activeMillis leaves the closed stretch of a reopened ticket out', () => {
    const intervals = [
      span('active', '10 09:00', '10 10:00'),
      span('closed', '10 10:00', '12 09:00'),
      span('active', '12 09:00', '12 09:30'),
      span('closed', '12 09:30', null),
    ]
    expect(activeMillis(made({ id: '1', intervals }), on('12 09:30'), hours, true)).toBe(1.5 * HOUR)
  })

  it('activeMillis cuts an interval that lasts, and one that ends later, at the instant asked for', () => {
    const open = made({ id: '1', intervals: [span('active', '10 09:00', null)] })
    expect(activeMillis(open, on('10 12:00'), hours, true)).toBe(3 * HOUR)
    expect(activeMillis(lived, on('10 10:15'), hours, true)).toBe(75 * MINUTE)
  })

  it('activeMillis takes the waiting minutes off, and is never below 0', () => {
    const waited = (waiting: number) => made({ id: '1', waiting: millis(waiting) })
    expect(activeMillis(waited(20 * MINUTE), on('10 10:00'), hours, true)).toBe(40 * MINUTE)
    expect(activeMillis(waited(HOUR), on('10 10:00'), hours, true)).toBe(0)
    expect(activeMillis(waited(HOUR + 1), on('10 10:00'), hours, true)).toBe(0)
    const both = made({ id: '1', waiting: millis(9 * HOUR), intervals: [span('active', '10 09:00', null)] })
    expect(activeMillis(both, on('10 10:00'), hours, true)).toBe(0)
  })

  it('activeMillis of a night outside the hours is 0', () => {
    const night = made({ id: '1', created: on('10 18:00') })
    expect(activeMillis(night, on('11 08:00'), hours, true)).toBe(0)
  })

  it('activeMillis of intervals of any classes adds up what is active', () => {
    const kind = fc.constantFrom<IntervalClass>('active', 'waiting-customer', 'waiting-vendor', 'closed')
    const piece = fc.tuple(kind, fc.integer({ min: 0, max: 100_000 }))
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, vendorCounts) => {
        const start = on('10 09:00')
        let end = start
        let expected = 0
        const intervals = pieces.map(([each, length]): StatusInterval => {
          const from = end
          end = instant(end + length)
          if (each === 'active' || (each === 'waiting-vendor' && vendorCounts)) expected += length
          return { from, to: end, class: each }
        })
        expect(activeMillis(made({ id: '1', intervals }), end, always, vendorCounts)).toBe(expected)
      }),
    )
  })
})
