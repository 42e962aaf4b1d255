import type { Goal } from '../../core/model/goal.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import { TEAM_TEMPLATES } from '../../core/model/team-template.ts'
import { HOUR } from '../../core/model/units.ts'

/** What a goal for a metric begins with: that of the template that has it, else the usual of its unit. */
export function firstGoal(metric: MetricKey): Goal {
  const known = TEAM_TEMPLATES.flatMap(({ goals }) => goals).find(goal => goal.metric === metric)
  if (known) return known
  const parts = 1
  switch (METRICS[metric].unit) {
    case 'time':
      return { metric, comparator: 'below', target: { num: 5 * HOUR, den: 1 }, parts }
    case 'share':
      return { metric, comparator: 'at least', target: { num: 98, den: 100 }, parts }
    case 'days':
      return { metric, comparator: 'below', target: { num: 45, den: 1 }, parts }
    case 'money':
      // A gate on profit asks for any at all.
      return { metric, comparator: 'above', target: { num: 0, den: 1 }, parts, mode: { kind: 'gate' } }
  }
}
