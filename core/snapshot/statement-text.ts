import type { Statement } from '../bonus/statement.ts'
import type { Adjustment } from '../model/closed-month.ts'
import type { Cents } from '../model/units.ts'
import { exactMoneyText, type Speech } from './format.ts'
import { measuredWords } from './measured-words.ts'
import { monthYear } from './month-year.ts'
import { overtimeNote } from './overtime-note.ts'
import { paidWords } from './paid-words.ts'
import { splitWords } from './split-words.ts'

/** A heading and its sentences. */
export interface Section {
  readonly title: string
  readonly sentences: readonly string[]
}

/** A statement in plain sentences with the figures, in the order a person asks. */
export function statementText(statement: Statement, speech: Speech): readonly Section[] {
  const { month, plan, payout, revenue, goals } = statement
  const measured = goals.map(({ goal, value, counted, met }) =>
    measuredWords(goal, value, counted, met, speech),
  )
  const pays = goals.map(({ pay }) => pay)
  const sections: Section[] = [
    { title: 'What was measured', sentences: measured },
    { title: 'What it paid', sentences: paidWords({ month, plan, revenue, payout, goals: pays }, speech) },
    { title: 'How the slice was cut', sentences: sliceWords(statement, speech) },
    { title: 'What is owed', sentences: owedWords(statement, speech) },
    { title: 'Overtime', sentences: [overtimeNote(statement.split.basis)] },
  ]
  return sections.filter(({ sentences }) => sentences.length > 0)
}

function sliceWords({ slice, plan, split, payout }: Statement, speech: Speech): readonly string[] {
  if (slice === null) return ['There is no slice of this month.']
  const money = (amount: Cents) => exactMoneyText(amount, speech)
  const said = [...splitWords(plan, split, speech)]
  const days = split.days === 'calendar' ? 'days' : 'working days'
  said.push(`${slice.name} took part on ${slice.days} of ${slice.ofDays} ${days}.`)
  said.push(...slice.reasons.map(reason => `${reason}.`))
  if (payout.isScaled) said.push('The parts came to more than the payout, so all were made smaller alike.')
  if (payout.remainder > 0) said.push(`${money(payout.remainder)} of the payout is nobody's part.`)
  return [...said, `The slice is ${money(slice.amount)}.`]
}

function owedWords(statement: Statement, speech: Speech): readonly string[] {
  const { month, rehearsal, adjustments, corrected, total } = statement
  const said: string[] = []
  if (rehearsal)
    said.push(`${monthYear(month, speech)} was a rehearsal: the slice is what would have been paid.`)
  said.push(...adjustments.map(each => adjusted(each, `of ${monthYear(each.corrects, speech)}`, speech)))
  said.push(`Owed with ${monthYear(month, speech)}: ${exactMoneyText(total, speech)}.`)
  said.push(
    ...corrected.map(each => adjusted(each, `of this month, with ${monthYear(each.month, speech)}`, speech)),
  )
  return said
}

function adjusted({ amount, reason }: Adjustment, of: string, speech: Speech): string {
  const sum = exactMoneyText(Math.abs(amount) as Cents, speech)
  const text = reason.replace(/[.\s]+$/, '')
  return `Adjustment ${of}: ${sum} ${amount < 0 ? 'taken back' : 'paid'}. ${text}.`
}
