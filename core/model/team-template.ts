import type { Goal } from './goal.ts'
import { HOUR } from './units.ts'

/** What a new team begins with. */
export interface TeamTemplate {
  readonly id: 'help-desk' | 'billing' | 'sales'
  readonly name: string
  readonly goals: readonly Goal[]
}

const HOUR_GOAL = { num: HOUR, den: 1 }

/** The scorecards of the three kinds of team. Times are milliseconds, money is cents. */
export const TEAM_TEMPLATES: readonly TeamTemplate[] = [
  {
    id: 'help-desk',
    name: 'Help desk',
    goals: [
      { metric: 'mttr', comparator: 'below', target: { num: 5 * HOUR, den: 1 }, parts: 1 },
      { metric: 'csat', comparator: 'above', target: { num: 99, den: 100 }, parts: 1 },
      { metric: 'slaResponse', comparator: 'at least', target: { num: 98, den: 100 }, parts: 1 },
    ],
  },
  {
    id: 'billing',
    name: 'Billing',
    goals: [
      { metric: 'receivablesDays', comparator: 'below', target: { num: 45, den: 1 }, parts: 1 },
      { metric: 'weeksInvoiced', comparator: 'at least', target: { num: 1, den: 1 }, parts: 1 },
      { metric: 'firstResponseTime', comparator: 'at most', target: HOUR_GOAL, parts: 1 },
    ],
  },
  {
    id: 'sales',
    name: 'Sales',
    goals: [
      { metric: 'projectSales', comparator: 'at least', target: { num: 1_000_000, den: 1 }, parts: 1 },
      { metric: 'recurringRevenue', comparator: 'at least', target: { num: 150_000, den: 1 }, parts: 1 },
    ],
  },
]
