import { evidence } from '../../core/metrics/evidence.ts'
import type { ExplainRow, Explanation } from '../../core/model/explanation.ts'
import { HOUR, type Instant, type Millis } from '../../core/model/units.ts'
import { monthPeriod } from '../../core/time/period.ts'
import { at } from './demo-desk.ts'
import { samplePlanVersion } from './sample-plan.ts'

const created = at('2026-11-03T09:00:00-05:00')

/** A counted ticket of three hours. */
export const sampleRow: ExplainRow = {
  id: '482913',
  ticket: '482913',
  created,
  responded: (created + HOUR / 4) as Instant,
  resolved: (created + 3 * HOUR) as Instant,
  answered: null,
  due: null,
  active: (3 * HOUR) as Millis,
  outcome: 'counted',
  reason: null,
  note: null,
  client: 'Acme',
  summary: 'Printer is offline',
  owner: 'desk-1',
}

/** 412 tickets in 1,234 h 10 min: the resolution time of a November so far. */
export const sampleExplanation: Explanation = {
  team: { id: 'help-desk', name: 'Help desk' },
  metric: 'mttr',
  period: monthPeriod('America/New_York', '2026-11'),
  locale: 'en-US',
  currency: 'USD',
  now: at('2026-11-24T14:47:00-05:00'),
  value: { num: 1234 * HOUR + HOUR / 6, den: 412 },
  verdict: 'holding',
  goals: samplePlanVersion.goals.map(({ metric }) => metric),
  goal: samplePlanVersion.goals[0] ?? null,
  plan: { effective: '2026-11', rehearsal: true },
  evidence: evidence({ counted: 412, excluded: { merged: 3 }, median: HOUR as Millis, zero: 2 }),
  trend: [
    { at: at('2026-11-03T00:00:00-05:00'), value: { num: 4 * HOUR, den: 1 } },
    { at: at('2026-11-24T14:47:00-05:00'), value: { num: 3 * HOUR, den: 1 } },
  ],
  sources: [],
  names: true,
  rows: { rows: [sampleRow], page: 1, pages: 1, total: 1 },
}
