import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../../bench/synthetic-world.ts'
import { judgedGoals } from '../../../core/bonus/judged-goals.ts'
import { stake } from '../../../core/bonus/stake.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import { HOUR, type Instant, MINUTE } from '../../../core/model/units.ts'
import { historyMonth } from '../../../core/projection/history-month.ts'
import { nextBest } from '../../../core/projection/next-best.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { reportRules } from '../../../server/cli/month-report.ts'
import { FIVE_HOURS, shareOfGoal } from '../../helpers/a-history.ts'
import { plan } from '../../helpers/a-plan.ts'
import { made } from '../../helpers/november.ts'

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

describe('nextBest', () => {
  it('nextBest names an open ticket and what closing it does to the pool', () => {
    const found = nextBest(month(5 * 24 + 15))
    expect(found).toMatchObject({ act: 'close', due: null })
    expect(found?.gain).toBeGreaterThanOrEqual(100)
    expect(found?.chances).toHaveLength(1)
    expect(found?.chances[0]?.after).toBeGreaterThan(found?.chances[0]?.before ?? 1)
  })

  it('nextBest names the ticket to answer that is due first, where answers are worth most', () => {
    const input = month(10 * 24 + 15)
    const now = input.context.until
    const unanswered = (id: string, minutes: number) =>
      made({ id, created: (now - HOUR) as Instant, respondBy: (now + minutes * MINUTE) as Instant })
    const context = {
      ...input.context,
      tickets: [...input.context.tickets, unanswered('later', 90), unanswered('soon', 20)],
    }
    const found = nextBest({ ...input, context })
    expect(found).toMatchObject({ ticket: 'soon', act: 'answer', due: now + 20 * MINUTE })
    expect(found?.chances.map(({ metric }) => metric)).toEqual(['slaResponse'])
  })

  it('nextBest says nothing without a forecast, or before any ticket is open', () => {
    expect(nextBest(month(15 * 24 + 15, history.slice(0, 2)))).toBe(null)
    const input = month(15 * 24 + 15)
    expect(nextBest({ ...input, context: { ...input.context, tickets: [] } })).toBe(null)
  })
})
