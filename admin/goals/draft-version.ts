import type { PlanVersion } from '../../core/model/plan.ts'
import { planVersionSchema } from '../../core/model/plan-schema.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import { parsed } from '../../core/model/settings.ts'
import type { FieldForm } from '../fields/field-form.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { type Draft, draft as fieldsOf } from './draft.ts'
import { readGoal } from './read-goal.ts'
import { isMeant, RULE_FIELDS, RULES, type RuleField, type RuleValues, ruleValues } from './rules.ts'
import { versionOf } from './version-of.ts'

/**
 * The plan version a draft means, or every problem with it, at the paths the server uses (`goals.1.target`). A text that
 * nobody touched keeps its saved value to the last digit, also where the field shows a rounded one. Who saved it, when and
 * why are for the server to say.
 */
export function draftVersion(draft: Draft, saved: PlanVersion, speech: FieldSpeech): Result<PlanVersion> {
  const problems: Problem[] = []
  const before = fieldsOf(saved, speech)

  function read<T>(path: string, form: FieldForm<T>, text: string, untouched: { value: T } | null): T | null {
    if (untouched) return untouched.value
    const result = form.parse(text, speech)
    if (result.ok) return result.value
    problems.push(...result.problems.map(({ message }) => ({ path, message })))
    return null
  }

  const goals = draft.goals.map((goal, index) => {
    const at = saved.goals.findIndex(({ metric }) => metric === goal.metric)
    const shown = before.goals[at]
    return readGoal(goal, saved.goals[at], (name, form, text, known) =>
      read(
        `goals.${index}.${name}`,
        form,
        text,
        known !== undefined && shown?.[name] === text ? { value: known } : null,
      ),
    )
  })

  const values = ruleValues(saved)
  function rule<F extends RuleField>(field: F): RuleValues[F] | null {
    const isKept = draft[field] === before[field] || !isMeant(field, draft.funding)
    const { path, form } = RULES[field]
    const found = problems.length
    const value = read(path, form, draft[field], isKept ? { value: values[field] } : null)
    // What cannot be read is told already; the saved value stands in, so that the others are looked at too.
    return problems.length > found ? values[field] : value
  }
  const typed = Object.fromEntries(RULE_FIELDS.map(field => [field, rule(field)])) as unknown as RuleValues
  const result = parsed<PlanVersion>(planVersionSchema, { ...versionOf(saved, typed), goals })
  if (problems.length === 0) return result
  const others = result.ok ? [] : result.problems.filter(({ path }) => !isTold(path, problems))
  return { ok: false, problems: [...problems, ...others] }
}

/** Whether a field, or another one of the same goal, could not even be read. */
function isTold(path: string, problems: readonly Problem[]): boolean {
  const [first = '', second = ''] = path.split('.')
  return problems.some(
    told => told.path === path || (first === 'goals' && told.path.startsWith(`goals.${second}.`)),
  )
}
