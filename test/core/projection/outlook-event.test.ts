import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../../bench/synthetic-world.ts'
import { judgedGoals } from '../../../core/bonus/judged-goals.ts'
import { stake } from '../../../core/bonus/stake.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import { historyMonth } from '../../../core/projection/history-month.ts'
import { monthForecast } from '../../../core/projection/month-forecast.ts'
import { type Outlook, outlookEvent } from '../../../core/projection/outlook-event.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { reportRules } from '../../../server/cli/month-report.ts'
import { FIVE_HOURS, shareOfGoal } from '../../helpers/a-history.ts'
import { plan } from '../../helpers/a-plan.ts'

const FIRST = '2025-01'
const world = syntheticWorld({ seed: 21, first: FIRST, months: 12, volume: 220, zombies: 0.01 })
const rules = reportRules(world.schedule)
const { zone } = world.schedule
const history = Array.from({ length: 5 }, (_, i) =>
  historyMonth(rules, world, monthPeriod(zone, monthAfter(FIRST, i + 6))),
)
const period = monthPeriod(zone, monthAfter(FIRST, 11))
const version = plan({
  goals: [FIVE_HOURS, shareOfGoal('slaResponse', 94), shareOfGoal('slaResolution', 94)],
})

function month(hours: number, months = history) {
  const now = (period.from + hours * HOUR) as Instant
  const context = measureContext(rules, world, period, now)
  const measures = measure(context)
  const judged = judgedGoals(version, period.month, measures)
  return {
    ...{ version, judged, held: stake(version), context, measures, period },
    ...({ history: months, neutral: 'against', lastMet: {} } as const),
  }
}

function outlook(hours: number, goals = version.goals): Outlook {
  const input = month(hours)
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
