import type { Problem } from '../../core/model/result.ts'
import { sentence } from '../fields/problem-at.ts'
import { type Draft, type FieldKey, GOAL_FIELDS } from './draft.ts'
import { RULE_FIELDS, RULES, type RuleField } from './rules.ts'

/** A problem at its field; `field` is null where no field is to blame. */
export interface FieldProblem {
  readonly field: FieldKey | null
  readonly sentence: string
}

/** Problems of the schema or the server (`goals.1.target`) at the fields of the page. */
export function fieldProblems(problems: readonly Problem[], draft: Draft): readonly FieldProblem[] {
  return problems.map(({ path, message }) => ({ field: fieldOf(path, draft), sentence: sentence(message) }))
}

function fieldOf(path: string, draft: Draft): FieldKey | null {
  const steps = path.split('.')
  const goal = steps[0] === 'goals' ? draft.goals[Number(steps[1])] : undefined
  if (goal) {
    if (steps[2] === 'mode' && steps[3] === 'points') return `${goal.metric}.points`
    const name = GOAL_FIELDS.find(candidate => candidate === steps[2])
    return name ? `${goal.metric}.${name}` : null
  }
  const isAt = (place: string) => path === place || path.startsWith(`${place}.`)
  return RULE_FIELDS.find(field => isShown(field, draft) && isAt(RULES[field].path)) ?? null
}

/** The kind of funding is a choice that is never wrong; the first month is only asked of a plan that nobody saved. */
const isShown = (field: RuleField, { effective }: Draft) =>
  field === 'effective' ? effective !== '' : field !== 'funding'
