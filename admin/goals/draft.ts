import type { Comparator, Minimum } from '../../core/model/goal.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'

/** A goal as it stands in the fields: texts as typed. */
export interface GoalDraft {
  readonly metric: MetricKey
  readonly comparator: Comparator
  readonly target: string
  readonly parts: string
  /** How many answers or tickets it takes to judge as it is; empty: any number. */
  readonly minimum: string
  readonly below: Minimum['below']
}

/** A plan version as it stands in the fields. */
export interface Draft {
  readonly goals: readonly GoalDraft[]
  readonly rate: string
  readonly revenue: string
  readonly fullShares: string
}

export type FundingField = 'rate' | 'revenue' | 'fullShares'

export const FUNDING_FIELDS: readonly FundingField[] = ['rate', 'revenue', 'fullShares']

export const GOAL_FIELDS = ['comparator', 'target', 'parts', 'minimum', 'below'] as const

/** One field of the page. */
export type FieldKey = FundingField | `${MetricKey}.${(typeof GOAL_FIELDS)[number]}`

/** The fields of a saved plan version: the draft without a change, and what discarding comes back to. */
export function draft(version: PlanVersion, speech: FieldSpeech): Draft {
  return {
    goals: version.goals.map(goal => ({
      metric: goal.metric,
      comparator: goal.comparator,
      target: FIELD_FORMS.target[METRICS[goal.metric].unit].show(goal.target, speech),
      parts: FIELD_FORMS.parts.show(goal.parts, speech),
      minimum: FIELD_FORMS.minimum.show(goal.minimum?.counted ?? null, speech),
      below: goal.minimum?.below ?? 'judged',
    })),
    rate: FIELD_FORMS.rate.show(version.funding.rate, speech),
    revenue: FIELD_FORMS.revenue.show(version.funding.revenue, speech),
    fullShares: FIELD_FORMS.fullShares.show(version.fullShares, speech),
  }
}
