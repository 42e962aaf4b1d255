import type { ClosedMonth } from '../model/closed-month.ts'
import { DEFAULT_SPLIT, type PlanVersion } from '../model/plan.ts'
import type { Speech } from './format.ts'
import { goalRule } from './goal-rule.ts'
import { monthYear } from './month-year.ts'
import { overtimeNote } from './overtime-note.ts'
import { boundRules, fundingRule } from './pool-rules.ts'
import { splitWords } from './split-words.ts'
import type { Section } from './statement-text.ts'
import { workedExample } from './worked-example.ts'

export interface PlanSheetWords {
  /** The team's name. */
  readonly team: string
  readonly speech: Speech
}

export interface PlanSheet {
  readonly title: string
  readonly sections: readonly Section[]
}

/** A plan in plain language for one printed page: every rule in a sentence, and an example from the last closed month. */
export function planSheet(
  version: PlanVersion,
  { team, speech }: PlanSheetWords,
  lastClosed: ClosedMonth | null,
): PlanSheet {
  const split = version.split ?? DEFAULT_SPLIT
  const earning = version.goals.filter(({ mode }) => mode?.kind !== 'gate')
  const allParts = earning.reduce((sum, { parts }) => sum + parts, 0)
  const goals = version.goals.flatMap(goal => goalRule(goal, allParts, speech))
  const sections: Section[] = [
    { title: 'When', sentences: whenWords(version, speech) },
    { title: 'The pool', sentences: [fundingRule(version, speech), ...boundRules(version, speech)] },
    { title: 'The goals', sentences: [...goals, 'Goals are judged on exact values, never on rounded ones.'] },
    { title: 'Who gets what', sentences: splitWords(version, split, speech) },
    { title: 'Overtime', sentences: [overtimeNote(split.basis)] },
    ...(lastClosed ? [{ title: 'An example', sentences: workedExample(version, lastClosed, speech) }] : []),
  ]
  return { title: `${team}: the bonus plan from ${monthYear(version.effective, speech)}`, sections }
}

function whenWords({ effective, rehearsal, correction }: PlanVersion, speech: Speech): readonly string[] {
  const said = [`These rules hold from 1 ${monthYear(effective, speech)} until a later plan takes over.`]
  if (rehearsal) said.push('It is a rehearsal: it says what it would pay, owes nothing and may still change.')
  else said.push('They are locked once the month begins. A change starts with the month after it is made.')
  if (correction !== undefined) said.push(`Corrected in the running month: ${correction}`)
  return said
}
