import { describe, expect, it } from 'vitest'
import { firstResponseTime } from '../../../core/metrics/first-response-time.ts'
import { HOUR, MINUTE } from '../../../core/model/units.ts'
import { contextOf, made, NINE_TO_FIVE, on } from '../../helpers/november.ts'

const schedules = [{ from: null, schedule: NINE_TO_FIVE }]
const of = (...tickets: readonly ReturnType<typeof made>[]) =>
  firstResponseTime(contextOf({ schedules, tickets }))

describe('firstResponseTime', () => {
  it('firstResponseTime is the mean business time from opening to the first response', () => {
    const { exact, evidence } = of(
      made({ id: 'a', created: on('10 16:00'), responded: on('11 10:00') }),
      made({ id: 'b', created: on('10 09:00'), responded: on('10 09:30') }),
    )
    expect(exact).toEqual({ num: 2 * HOUR + 30 * MINUTE, den: 2 })
    expect(evidence).toMatchObject({
      counted: 2,
      median: 75 * MINUTE,
      largest: [{ ticket: 'a' }, { ticket: 'b' }],
    })
  })

  it('firstResponseTime counts a ticket in the month of its answer, and one that was only resolved then', () => {
    const october = made({ id: 'a', created: on('01 09:00'), responded: on('10 09:00') })
    const december = made({ id: 'b', responded: on('30 23:59') })
    expect(of(october, made({ id: 'c', resolved: on('10 10:00') }), december).evidence.counted).toBe(3)
    expect(of(made({ id: 'd' })).exact).toBeNull()
  })

  it('firstResponseTime of an answer before the opening is no time', () => {
    const odd = of(made({ id: 'a', created: on('10 12:00'), responded: on('10 11:00') }))
    expect([odd.exact, odd.evidence.zero]).toEqual([{ num: 0, den: 1 }, 1])
  })

  it('firstResponseTime leaves out what counts in no metric, and says why', () => {
    const merged = made({ id: 'a', mergedInto: 'b', responded: on('10 10:00') })
    expect(of(merged)).toMatchObject({ exact: null, evidence: { excluded: { merged: 1 } } })
  })
})
