import { METRICS } from '../../core/model/metric.ts'
import type { BasisPoints, Exact } from '../../core/model/units.ts'
import { exactOf } from '../fields/exact-of.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { isTiers } from './changes.ts'
import type { Draft, GoalDraft } from './draft.ts'
import { GATES_FORM } from './gates-form.ts'
import { pointsForm } from './points-form.ts'

export type Preset = 'equal' | 'all' | 'tiers'

/** The three ways a plan usually pays. */
export const PRESETS: { readonly [preset in Preset]: { readonly title: string; readonly words: string } } = {
  equal: { title: 'Equal parts', words: 'Each goal that is met pays its part.' },
  all: { title: 'All goals or nothing', words: 'The pool is paid when every goal is met, else nothing.' },
  tiers: { title: 'Tiers', words: 'A goal pays half when it is close, and all of its part at the target.' },
}

/** The draft with one of the three ways to pay. Targets stay; gates of single goals stay gates but for equal parts. */
export function withPreset(draft: Draft, preset: Preset, speech: FieldSpeech): Draft {
  const goals = draft.goals.map(goal => presetGoal(goal, preset, speech))
  const of = goals.filter(({ mode }) => mode !== 'gate').map(({ metric }) => metric)
  const gates = preset === 'all' ? GATES_FORM.show([{ n: of.length, of }], speech) : ''
  return { ...draft, goals, gates }
}

function presetGoal(goal: GoalDraft, preset: Preset, speech: FieldSpeech): GoalDraft {
  if (goal.mode === 'gate' && METRICS[goal.metric].counted === 'readings') return goal
  if (preset !== 'tiers')
    return { ...goal, mode: 'share', ...(preset === 'equal' ? { parts: '1 part' } : {}) }
  const points = goal.points.trim() === '' ? usualPoints(goal, speech) : goal.points
  return { ...goal, mode: 'lines', points, ramp: '' }
}

/** Which of the three a draft is, or null for a plan of its own. */
export function presetOf(draft: Draft, speech: FieldSpeech): Preset | null {
  const earning = draft.goals.filter(({ mode }) => mode !== 'gate')
  const gates = GATES_FORM.parse(draft.gates, speech)
  if (earning.length === 0 || !gates.ok) return null
  if (earning.every(isTiers) && gates.value.length === 0) return 'tiers'
  if (earning.some(isTiers)) return null
  const [only, ...more] = gates.value
  const isAll =
    only?.n === earning.length && more.length === 0 && earning.every(({ metric }) => only.of.includes(metric))
  if (isAll) return 'all'
  return only === undefined && new Set(earning.map(({ parts }) => parts.trim())).size === 1 ? 'equal' : null
}

/** Half at a value that is close, all at the target; empty while the target cannot be read. */
export function usualPoints({ metric, target }: GoalDraft, speech: FieldSpeech): string {
  const { unit } = METRICS[metric]
  const read = FIELD_FORMS.target[unit].parse(target, speech)
  if (!read.ok) return ''
  const near = { at: closeTo(read.value, unit), pays: 5_000 as BasisPoints }
  return pointsForm(unit).show([near, { at: read.value, pays: 10_000 as BasisPoints }], speech)
}

function closeTo(target: Exact, unit: (typeof METRICS)['mttr']['unit']): Exact {
  const [num, den] = [BigInt(target.num), BigInt(target.den)]
  // Twice as far from perfect, and for a perfect target five percent.
  const short = num === den ? exactOf(95n, 100n) : exactOf(2n * num - den > 0n ? 2n * num - den : 0n, den)
  const others = { share: short, time: exactOf(num * 12n, den * 10n), days: exactOf(num * 11n, den * 10n) }
  return (unit === 'money' ? exactOf(num * 8n, den * 10n) : others[unit]) ?? target
}
