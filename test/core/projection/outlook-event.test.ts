import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import { monthForecast } from '../../../core/projection/month-forecast.ts'
import { type Outlook, outlookEvent } from '../../../core/projection/outlook-event.ts'
import { period, seededMonth, version } from '../../helpers/seeded-month.ts'

function outlook(hours: number, goals = version.goals): Outlook {
  const input = seededMonth(hours)
  return { month: period.month, context: input.context, goals, forecast: monthForecast(input) }
}

describe('outlookEvent', () => {
  it('outlookEvent of two days apart tells what moved and what happened, at most five causes', () => {
    const event = outlookEvent(outlook(3 * 24), outlook(20 * 24))
    expect(event?.chances.length).toBeGreaterThan(0)
    for (const { before, after } of event?.chances ?? [])
      expect(Math.abs(after - before)).toBeGreaterThanOrEqual(0.05 - 1e-9)
    expect(event?.causes).toHaveLength(5)
    expect(event?.more).toBeGreaterThan(0)
    expect(event?.at).toBe(period.from + 20 * 24 * HOUR)
  })

  it('outlookEvent is nothing while nothing moved, and across months', () => {
    const now = outlook(10 * 24)
    expect(outlookEvent(now, now)).toBe(null)
    expect(outlookEvent({ ...now, month: '2025-11' }, outlook(20 * 24))).toBe(null)
  })

  it('outlookEvent puts an edit of the goals first', () => {
    const edited = version.goals.map(goal => ({ ...goal, parts: 2 }))
    expect(outlookEvent(outlook(3 * 24), outlook(20 * 24, edited))?.causes[0]).toEqual({ kind: 'goals' })
  })
})
