import { measure } from '../core/metrics/measure.ts'
import { measureContext } from '../core/metrics/measure-context.ts'
import type { Goal } from '../core/model/goal.ts'
import type { Survey } from '../core/model/survey.ts'
import type { Ticket } from '../core/model/ticket.ts'
import { type Cents, HOUR, type Instant } from '../core/model/units.ts'
import { historyMonth } from '../core/projection/history-month.ts'
import { goalOdds, outcomes } from '../core/projection/outcomes.ts'
import { projectGoal } from '../core/projection/project-goal.ts'
import { standing } from '../core/projection/standing.ts'
import { monthPeriod } from '../core/time/period.ts'
import { reportRules } from '../server/cli/month-report.ts'
import { type Measurement, medianMillis } from './measurement.ts'
import { syntheticWorld } from './synthetic-world.ts'

const OPEN = 1_500
const PAST = 9_000
const MONTH = '2025-06'

const GOALS: readonly Goal[] = [
  { metric: 'mttr', comparator: 'at most', target: { num: 5 * HOUR, den: 1 }, parts: 1 },
  { metric: 'csat', comparator: 'at least', target: { num: 99, den: 100 }, parts: 1 },
  { metric: 'slaResponse', comparator: 'at least', target: { num: 95, den: 100 }, parts: 1 },
]

/** A whole projection of three goals: how the month stands, chances, fans and outcomes; and the learning before it. */
export function projectionSpeed(): readonly Measurement[] {
  const world = syntheticWorld({ seed: 3, first: '2024-06', months: 13, volume: PAST / 3, zombies: 0 })
  const rules = reportRules(world.schedule)
  const { zone } = world.schedule
  const months = [
    '2024-09',
    '2024-10',
    '2024-11',
    '2024-12',
    '2025-01',
    '2025-02',
    '2025-03',
    '2025-04',
    '2025-05',
  ]
  const made = () => months.map(month => historyMonth(rules, world, monthPeriod(zone, month)))
  const period = monthPeriod(zone, MONTH)
  const now = Date.parse('2025-06-12T18:00:00Z') as Instant
  const batch = {
    tickets: crowded(world.tickets, period.from, now),
    surveys: world.surveys.filter(inMonth(period.from, now)),
  }
  const context = measureContext(rules, batch, period, now)
  const measures = measure(context)
  const project = (history: ReturnType<typeof made>) => {
    const state = standing(context, measures, period)
    const goals = GOALS.map(goal =>
      projectGoal({ goal, standing: state, to: period.to, history, neutral: 'against', lastMet: null }),
    )
    return outcomes(
      goals.map(({ chance }) => goalOdds(chance ?? 0)),
      met => (met.filter(Boolean).length * 100_000) as Cents,
      [true, true, true],
    )
  }
  const history = made()
  const start = performance.now()
  project(history)
  const learning = performance.now() - start
  return [
    {
      name: 'projection_ms',
      value: rounded(medianMillis(() => project(history), 41, 10)),
      unit: 'ms',
      limit: 10,
    },
    { name: 'projection_learning_ms', value: rounded(learning), unit: 'ms', limit: null },
    {
      name: 'projection_history',
      value: history.slice(-3).reduce((n, { durations }) => n + durations.length, 0),
      unit: '',
      limit: null,
    },
  ]
}

const inMonth =
  (from: Instant, now: Instant) =>
  ({ answered }: Survey): boolean =>
    answered !== null && answered >= from && answered < now

/** The tickets of the month so far, and as many open ones as asked for, of the ages that there are. */
function crowded(tickets: readonly Ticket[], from: Instant, now: Instant): Ticket[] {
  const isOpen = ({ resolved }: Ticket) => resolved === null || resolved >= now
  const lived = tickets.filter(each => each.created < now && (isOpen(each) || (each.resolved ?? now) >= from))
  const open = lived.filter(isOpen)
  const more = Array.from({ length: OPEN - open.length }, (_, i) => ({
    ...open[i % open.length]!,
    id: `more-${i}`,
  }))
  return [...lived, ...more]
}

const rounded = (value: number) => Math.round(value * 100) / 100
