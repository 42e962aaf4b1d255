import type { Goal, GoalMode } from '../../core/model/goal.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { GoalDraft } from './draft.ts'
import { pointsForm } from './points-form.ts'
import { rampForm } from './ramp-form.ts'

/** Reads one text of the goal; null where it cannot be read, which it notes at the field's name. */
export type ReadField = <T>(
  name: keyof GoalDraft,
  form: FieldForm<T>,
  text: string,
  known: T | undefined,
) => T | null

type Unread = { [key in keyof Goal]?: Goal[key] | null }

/** A goal of its fields. `saved` gives what a field that nobody touched holds, to the last digit. */
export function readGoal(goal: GoalDraft, saved: Goal | undefined, read: ReadField): Unread {
  const { unit } = METRICS[goal.metric]
  const counted = read('minimum', FIELD_FORMS.minimum, goal.minimum, undefined)
  const ramp = read('ramp', rampForm(unit), goal.ramp, saved?.ramp)
  const mode = readMode(goal, saved, read)
  return {
    metric: goal.metric,
    comparator: goal.comparator,
    target: read('target', FIELD_FORMS.target[unit], goal.target, saved?.target),
    parts: read('parts', FIELD_FORMS.parts, goal.parts, undefined),
    ...(counted === null ? {} : { minimum: { counted, below: goal.below } }),
    ...(mode === null ? {} : { mode }),
    ...(ramp === null || Object.keys(ramp).length === 0 ? {} : { ramp }),
  }
}

function readMode(goal: GoalDraft, saved: Goal | undefined, read: ReadField): GoalMode | null {
  if (goal.mode === 'share') return null
  if (goal.mode === 'gate') return { kind: 'gate' }
  const known = saved?.mode?.kind === 'tiers' ? saved.mode.points : undefined
  const points = read('points', pointsForm(METRICS[goal.metric].unit), goal.points, known)
  return { kind: 'tiers', shape: goal.mode, points: points ?? [] }
}
