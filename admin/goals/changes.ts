import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import { meansSame } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { BELOW_WORDS } from './below-words.ts'
import {
  type Draft,
  type FieldKey,
  FUNDING_FIELDS,
  type FundingField,
  GOAL_FIELDS,
  type GoalDraft,
} from './draft.ts'

/** One difference between what is saved and the draft. `from` is null for an added goal, `to` for a removed one. */
export interface Change {
  readonly field: FieldKey | MetricKey
  readonly title: string
  readonly from: string | null
  readonly to: string | null
}

const FUNDING_TITLES: { readonly [field in FundingField]: string } = {
  rate: 'Pool rate',
  revenue: 'Managed-services revenue',
  fullShares: 'Full shares',
}

/** What differs in meaning between the saved fields and the draft, in the order of the page. */
export function changes(draft: Draft, saved: Draft, speech: FieldSpeech): readonly Change[] {
  const kept = draft.goals.flatMap(goal => goalChanges(goal, goalOf(saved, goal.metric), speech))
  const gone = saved.goals.filter(goal => !goalOf(draft, goal.metric))
  const removed = gone.map((goal): Change => ({ ...named(goal.metric), from: goalText(goal), to: null }))
  const funding = FUNDING_FIELDS.filter(
    field => !meansSame(FIELD_FORMS[field], draft[field], saved[field], speech),
  )
  const funded = funding.map(field => ({
    field,
    title: FUNDING_TITLES[field],
    from: saved[field],
    to: draft[field],
  }))
  return [...kept, ...removed, ...funded]
}

function goalChanges(goal: GoalDraft, saved: GoalDraft | undefined, speech: FieldSpeech): Change[] {
  const { metric } = goal
  if (!saved) return [{ ...named(metric), from: null, to: goalText(goal) }]
  const title = METRICS[metric].title
  const titles = {
    ...{ comparator: `${title} is met`, target: title, parts: `${title} share` },
    ...{ minimum: `${title} minimum`, below: `${title} below its minimum` },
  }
  return GOAL_FIELDS.filter(name => !sameField(name, goal, saved, speech)).map(name => ({
    field: `${metric}.${name}` as const,
    title: titles[name],
    from: said(name, saved),
    to: said(name, goal),
  }))
}

function said(name: (typeof GOAL_FIELDS)[number], goal: GoalDraft): string {
  if (name === 'below') return BELOW_WORDS[goal.below]
  return name === 'minimum' && goal.minimum.trim() === '' ? 'none' : goal[name]
}

function sameField(
  name: (typeof GOAL_FIELDS)[number],
  a: GoalDraft,
  b: GoalDraft,
  speech: FieldSpeech,
): boolean {
  if (name === 'comparator') return a.comparator === b.comparator
  // Without a minimum its rule means nothing.
  if (name === 'below') return a.below === b.below || (a.minimum.trim() === '' && b.minimum.trim() === '')
  if (name === 'minimum') return meansSame(FIELD_FORMS.minimum, a.minimum, b.minimum, speech)
  if (name === 'parts') return meansSame(FIELD_FORMS.parts, a.parts, b.parts, speech)
  return meansSame(FIELD_FORMS.target[METRICS[a.metric].unit], a.target, b.target, speech)
}

/** A change in words: `Satisfaction 99% to 98%`. */
export function changeText({ title, from, to }: Change): string {
  if (from === null) return `${title} added`
  return to === null ? `${title} removed` : `${title} ${from} to ${to}`
}

const goalOf = (draft: Draft, metric: MetricKey) => draft.goals.find(goal => goal.metric === metric)
const goalText = (goal: GoalDraft) => `${goal.comparator} ${goal.target}, ${goal.parts}`
const named = (metric: MetricKey) => ({ field: metric, title: METRICS[metric].title })
