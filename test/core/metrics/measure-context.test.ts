import { describe, expect, it } from 'vitest'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import { instant } from '../../../core/model/units.ts'
import { businessMillisBetween } from '../../../core/time/business-time.ts'
import { ALWAYS, at, contextOf, made, NINE_TO_FIVE, NOVEMBER, on, RULES } from '../../helpers/november.ts'
import { money } from '../../helpers/some-money.ts'

describe('measureContext', () => {
  it('measureContext counts until now while the month runs, and until its end afterwards', () => {
    expect(contextOf({ now: on('10 09:00') })).toMatchObject({ from: NOVEMBER.from, until: on('10 09:00') })
    expect(contextOf({ now: at('2026-12-09T09:00Z') }).until).toBe(NOVEMBER.to)
  })

  it('measureContext has a midnight for each day of the month', () => {
    const { days } = contextOf({ now: on('10 09:00') })
    expect(days).toHaveLength(30)
    expect([days[0], days[1]]).toEqual([NOVEMBER.from, on('02 00:00')])
  })

  it('measureContext has a calendar that reaches back to the oldest ticket', () => {
    const created = at('2019-01-01T00:00Z')
    const { calendarAt } = contextOf({ tickets: [made({ id: '1', created })] })
    const calendar = calendarAt(NOVEMBER.to)
    expect(businessMillisBetween(calendar, created, NOVEMBER.to)).toBe(NOVEMBER.to - created)
  })

  it('measureContext has the calendar of the schedule in force at an instant', () => {
    const change = on('15 00:00')
    const schedules = [
      { from: null, schedule: ALWAYS },
      { from: change, schedule: NINE_TO_FIVE },
    ]
    const { calendarAt } = contextOf({ schedules })
    const day = [on('10 00:00'), on('11 00:00')] as const
    expect(businessMillisBetween(calendarAt(instant(change - 1)), ...day)).toBe(24 * 3_600_000)
    expect(businessMillisBetween(calendarAt(change), ...day)).toBe(8 * 3_600_000)
  })

  it('measureContext has the money of the source that the team names, and of no other', () => {
    const all = [money({ source: 'books' }), money({ source: 'connectwise' })]
    const of = (name: string | null | undefined) => {
      const sources = name === undefined ? {} : { sources: { tickets: null, surveys: null, money: name } }
      const batch = { tickets: [], surveys: [], money: all }
      return measureContext({ ...RULES, ...sources }, batch, NOVEMBER, NOVEMBER.to).money
    }
    expect(of('connectwise')).toBe(all[1])
    expect([of('gone'), of(null), of(undefined)]).toEqual([null, null, null])
  })
})
