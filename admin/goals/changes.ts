import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import { meansSame } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { BELOW_WORDS } from './below-words.ts'
import { type Draft, type FieldKey, GOAL_FIELDS, type GoalDraft } from './draft.ts'
import { pointsForm } from './points-form.ts'
import { rampForm } from './ramp-form.ts'
import { MODE_WORDS } from './rule-words.ts'
import { isMeant, RULE_FIELDS, RULES, type RuleField } from './rules.ts'

/** One difference between what is saved and the draft. `from` is null for an added goal, `to` for a removed one. */
export interface Change {
  readonly field: FieldKey | MetricKey
  readonly title: string
  readonly from: string | null
  readonly to: string | null
}

type GoalField = (typeof GOAL_FIELDS)[number]

/** What differs in meaning between the saved fields and the draft, in the order of the page. */
export function changes(draft: Draft, saved: Draft, speech: FieldSpeech): readonly Change[] {
  const kept = draft.goals.flatMap(goal => goalChanges(goal, goalOf(saved, goal.metric), speech))
  const gone = saved.goals.filter(goal => !goalOf(draft, goal.metric))
  const removed = gone.map((goal): Change => ({ ...named(goal.metric), from: goalText(goal), to: null }))
  const rules = RULE_FIELDS.filter(field => !sameRule(field, draft, saved, speech)).map(field => ({
    field,
    title: RULES[field].title,
    from: ruleText(field, saved),
    to: ruleText(field, draft),
  }))
  return [...kept, ...removed, ...rules]
}

function sameRule(field: RuleField, draft: Draft, saved: Draft, speech: FieldSpeech): boolean {
  // A field that is not shown is no change of its own.
  if (!isMeant(field, draft.funding)) return true
  // A version that was saved says nothing of its first month.
  if (field === 'effective' && (draft.effective === '' || saved.effective === '')) return true
  return meansSame<unknown>(RULES[field].form, draft[field], saved[field], speech)
}

/** A field's text as a page says it. */
export function ruleText(field: RuleField, draft: Draft): string {
  const text = draft[field]
  return RULES[field].words?.[text] ?? (oneLine(text) || 'none')
}

function goalChanges(goal: GoalDraft, saved: GoalDraft | undefined, speech: FieldSpeech): Change[] {
  const { metric } = goal
  if (!saved) return [{ ...named(metric), from: null, to: goalText(goal) }]
  const title = METRICS[metric].title
  const titles: { readonly [name in GoalField]: string } = {
    ...{ comparator: `${title} is met`, target: title, parts: `${title} share` },
    ...{ minimum: `${title} minimum`, below: `${title} below its minimum` },
    ...{ mode: `${title} earns by`, points: `${title} points`, ramp: `${title} by month` },
  }
  return GOAL_FIELDS.filter(name => !sameField(name, goal, saved, speech)).map(name => ({
    field: `${metric}.${name}` as const,
    title: titles[name],
    from: said(name, saved),
    to: said(name, goal),
  }))
}

function said(name: GoalField, goal: GoalDraft): string {
  if (name === 'below') return BELOW_WORDS[goal.below]
  if (name === 'mode') return MODE_WORDS[goal.mode]
  return oneLine(goal[name]) || 'none'
}

function sameField(name: GoalField, a: GoalDraft, b: GoalDraft, speech: FieldSpeech): boolean {
  const { unit } = METRICS[a.metric]
  switch (name) {
    case 'comparator':
    case 'mode':
      return a[name] === b[name]
    case 'below':
      // Without a minimum its rule means nothing.
      return a.below === b.below || (a.minimum.trim() === '' && b.minimum.trim() === '')
    case 'points':
      return (!isTiers(a) && !isTiers(b)) || meansSame(pointsForm(unit), a.points, b.points, speech)
    case 'ramp':
      return meansSame(rampForm(unit), a.ramp, b.ramp, speech)
    case 'target':
      return meansSame(FIELD_FORMS.target[unit], a.target, b.target, speech)
    case 'parts':
      return meansSame(FIELD_FORMS.parts, a.parts, b.parts, speech)
    case 'minimum':
      return meansSame(FIELD_FORMS.minimum, a.minimum, b.minimum, speech)
  }
}

/** A change in words: `Satisfaction 99% to 98%`. */
export function changeText({ title, from, to }: Change): string {
  if (from === null) return `${title} added`
  return to === null ? `${title} removed` : `${title} ${from} to ${to}`
}

export const isTiers = ({ mode }: Pick<GoalDraft, 'mode'>) => mode === 'steps' || mode === 'lines'
const oneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, '; ')
const goalOf = (draft: Draft, metric: MetricKey) => draft.goals.find(goal => goal.metric === metric)
const goalText = (goal: GoalDraft) => `${goal.comparator} ${goal.target}, ${goal.parts}`
const named = (metric: MetricKey) => ({ field: metric, title: METRICS[metric].title })
