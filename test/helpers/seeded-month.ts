import { syntheticWorld } from '../../bench/synthetic-world.ts'
import { judgedGoals } from '../../core/bonus/judged-goals.ts'
import { stake } from '../../core/bonus/stake.ts'
import { measure } from '../../core/metrics/measure.ts'
import { measureContext } from '../../core/metrics/measure-context.ts'
import { HOUR, type Instant } from '../../core/model/units.ts'
import { historyMonth } from '../../core/projection/history-month.ts'
import { monthAfter, monthPeriod } from '../../core/time/period.ts'
import { reportRules } from '../../server/cli/month-report.ts'
import { FIVE_HOURS, shareOfGoal } from './a-history.ts'
import { plan } from './a-plan.ts'

const FIRST = '2025-01'
const world = syntheticWorld({ seed: 21, first: FIRST, months: 12, volume: 220, zombies: 0.01 })
const rules = reportRules(world.schedule)
const { zone } = world.schedule
export const history = Array.from({ length: 5 }, (_, i) =>
  historyMonth(rules, world, monthPeriod(zone, monthAfter(FIRST, i + 6))),
)
export const period = monthPeriod(zone, monthAfter(FIRST, 11))
export const version = plan({
  goals: [FIVE_HOURS, shareOfGoal('slaResponse', 94), shareOfGoal('slaResolution', 94)],
})

/** The last month of a seeded help desk so many hours in, with five months of history. */
export function seededMonth(hours: number, months = history) {
  const now = (period.from + hours * HOUR) as Instant
  const context = measureContext(rules, world, period, now)
  const measures = measure(context)
  const judged = judgedGoals(version, period.month, measures)
  return {
    ...{ version, judged, held: stake(version), context, measures, period },
    ...({ history: months, neutral: 'against', lastMet: {} } as const),
  }
}
