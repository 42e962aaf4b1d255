import type { Goal } from '../../core/model/goal.ts'
import { METRICS } from '../../core/model/metric.ts'
import { type PlanVersion, planVersionSchema } from '../../core/model/plan.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import { parsed } from '../../core/model/settings.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { type Draft, draft as fieldsOf, type GoalDraft } from './draft.ts'

/**
 * The plan version a draft means, or every problem with it, at the paths the server uses (`goals.1.target`). A text that
 * nobody touched keeps its saved value to the last digit, also where the field shows a rounded one.
 */
export function draftVersion(draft: Draft, saved: PlanVersion, speech: FieldSpeech): Result<PlanVersion> {
  const problems: Problem[] = []
  const before = fieldsOf(saved, speech)

  function read<T>(
    path: string,
    form: FieldForm<T>,
    text: string,
    known: { text: string; value: T } | null,
  ): T | null {
    if (known && known.text === text) return known.value
    const result = form.parse(text, speech)
    if (result.ok) return result.value
    problems.push(...result.problems.map(({ message }) => ({ path, message })))
    return null
  }

  function readGoal(goal: GoalDraft, index: number): { [key in keyof Goal]?: Goal[key] | null } {
    const at = saved.goals.findIndex(({ metric }) => metric === goal.metric)
    const [value, text] = [saved.goals[at], before.goals[at]]
    const known = value && text
    const form = FIELD_FORMS.target[METRICS[goal.metric].unit]
    const target = read(
      `goals.${index}.target`,
      form,
      goal.target,
      known ? { text: text.target, value: value.target } : null,
    )
    const counted = read(`goals.${index}.minimum`, FIELD_FORMS.minimum, goal.minimum, null)
    return {
      metric: goal.metric,
      comparator: goal.comparator,
      target,
      parts: read(`goals.${index}.parts`, FIELD_FORMS.parts, goal.parts, null),
      ...(counted === null ? {} : { minimum: { counted, below: goal.below } }),
    }
  }

  const { funding } = saved
  const version = {
    ...saved,
    goals: draft.goals.map(readGoal),
    funding: {
      ...funding,
      rate: read('funding.rate', FIELD_FORMS.rate, draft.rate, null),
      revenue: read('funding.revenue', FIELD_FORMS.revenue, draft.revenue, null),
    },
    fullShares: read('fullShares', FIELD_FORMS.fullShares, draft.fullShares, {
      text: before.fullShares,
      value: saved.fullShares,
    }),
  }
  return problems.length > 0 ? { ok: false, problems } : parsed<PlanVersion>(planVersionSchema, version)
}
