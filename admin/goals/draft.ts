import type { Comparator, Goal, Minimum } from '../../core/model/goal.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { pointsForm } from './points-form.ts'
import { rampForm } from './ramp-form.ts'
import { RULE_FIELDS, RULES, type RuleField, type RuleValues, ruleValues } from './rules.ts'

/** How a goal earns, as one word: tiers are named by their shape. */
export type RuleMode = 'share' | 'gate' | 'steps' | 'lines'

/** A goal as it stands in the fields: texts as typed. */
export interface GoalDraft {
  readonly metric: MetricKey
  readonly comparator: Comparator
  readonly target: string
  readonly parts: string
  /** How many answers or tickets it takes to judge as it is; empty: any number. */
  readonly minimum: string
  readonly below: Minimum['below']
  readonly mode: RuleMode
  /** Of tiers, one point a line. */
  readonly points: string
  /** Targets of single months, one a line. */
  readonly ramp: string
}

/** A plan version as it stands in the fields. */
export type Draft = { readonly goals: readonly GoalDraft[] } & { readonly [field in RuleField]: string }

export const GOAL_FIELDS = [
  'comparator',
  'target',
  'parts',
  'minimum',
  'below',
  'mode',
  'points',
  'ramp',
] as const

/** One field of the page. */
export type FieldKey = RuleField | `${MetricKey}.${(typeof GOAL_FIELDS)[number]}`

/** The fields of a saved plan version: the draft without a change, and what discarding comes back to. */
export function draft(version: PlanVersion, speech: FieldSpeech): Draft {
  const values = ruleValues(version)
  const rules = Object.fromEntries(RULE_FIELDS.map(field => [field, shown(field, values, speech)]))
  return {
    goals: version.goals.map(goal => goalDraft(goal, speech)),
    ...(rules as { readonly [field in RuleField]: string }),
  }
}

function shown<F extends RuleField>(field: F, values: RuleValues, speech: FieldSpeech): string {
  return RULES[field].form.show(values[field], speech)
}

/** The fields of one goal. */
export function goalDraft(goal: Goal, speech: FieldSpeech): GoalDraft {
  const { unit } = METRICS[goal.metric]
  const { mode } = goal
  return {
    metric: goal.metric,
    comparator: goal.comparator,
    target: FIELD_FORMS.target[unit].show(goal.target, speech),
    parts: FIELD_FORMS.parts.show(goal.parts, speech),
    minimum: FIELD_FORMS.minimum.show(goal.minimum?.counted ?? null, speech),
    below: goal.minimum?.below ?? 'judged',
    mode: mode?.kind === 'tiers' ? mode.shape : (mode?.kind ?? 'share'),
    points: mode?.kind === 'tiers' ? pointsForm(unit).show(mode.points, speech) : '',
    ramp: rampForm(unit).show(goal.ramp ?? {}, speech),
  }
}
