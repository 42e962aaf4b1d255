import { METRICS } from '../model/metric.ts'
import type { MetricFigure, Verdict } from '../model/metric-figure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Speech } from './format.ts'
import { valueWords } from './value-words.ts'

const VERDICTS: { readonly [verdict in Verdict]: string } = {
  holding: 'holding',
  'at-risk': 'at risk',
  missing: 'missed as things stand',
  'out-of-reach': 'almost out of reach',
  'too-few': 'too few to judge',
  'not-known': 'not known now',
}

/** Each goal with its value and verdict, and what is left of the month. Amounts of money are left out. */
export function digestLines({ metrics, period, next }: Snapshot, speech: Speech): readonly string[] {
  const { left } = period.workingDays
  return [
    ...metrics.map(metric => `${METRICS[metric.id].title}: ${goalLine(metric, speech)}`),
    left === 1 ? '1 working day left this month.' : `${left} working days left this month.`,
    next.lateToday === 0 ? '' : `Answered or still waiting too late today: ${next.lateToday}.`,
  ].filter(Boolean)
}

/** `98.7%, holding`. A metric that is money has its verdict alone. */
export function goalLine({ id, value, goal, verdict }: MetricFigure, speech: Speech): string {
  const words = VERDICTS[verdict]
  if (value === null || METRICS[id].unit === 'money') return words
  return `${valueWords(id, value, goal.comparator, speech)}, ${words}`
}
