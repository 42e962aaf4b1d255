import type { Comparator } from '../../core/model/goal.ts'
import { METRIC_KEYS, METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { type Draft, type FieldKey, goalDraft } from './draft.ts'
import { firstGoal } from './first-goal.ts'

/** What a goal of this metric can be met by. */
export function comparatorsOf(metric: MetricKey): readonly Comparator[] {
  return METRICS[metric].better === 'lower' ? ['below', 'at most'] : ['above', 'at least']
}

/** The draft with another text in one field. */
export function withField(draft: Draft, field: FieldKey, text: string): Draft {
  const [metric, name] = field.split('.')
  if (name === undefined) return { ...draft, [field]: text }
  return {
    ...draft,
    goals: draft.goals.map(goal => (goal.metric === metric ? { ...goal, [name]: text } : goal)),
  }
}

/** The draft with a goal for one more metric, at the usual first target. */
export function withGoal(draft: Draft, metric: MetricKey, speech: FieldSpeech): Draft {
  return { ...draft, goals: [...draft.goals, goalDraft(firstGoal(metric), speech)] }
}

export function withoutGoal(draft: Draft, metric: MetricKey): Draft {
  return { ...draft, goals: draft.goals.filter(goal => goal.metric !== metric) }
}

/** Metrics without a goal yet. */
export function unusedMetrics(draft: Draft): readonly MetricKey[] {
  return METRIC_KEYS.filter(metric => draft.goals.every(goal => goal.metric !== metric))
}

/** What to say about the number of goals, or null. A team has three or four; the fifth gets a warning. */
export function scorecardWarning(goals: number): string | null {
  if (goals < 5) return null
  return `${goals} goals are many. Each one earns less and is watched less; three or four work best.`
}
