import type { Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { HistoryState, ProjectionAnswer } from './projection-answer.ts'

/** `9 of 12 months read`, while past months are being gathered; null when nothing is under way. */
export function gatheringText({ done, of }: HistoryState): string | null {
  return done < of ? `Past months are read from the source: ${done} of ${of} months read.` : null
}

/** What a forecast rests on. */
export function historyText({ history }: Pick<ProjectionAnswer, 'history'>, speech: Speech): string {
  const { months } = history
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return 'No ended month is known yet.'
  if (months.length === 1) return `Rests on one ended month, ${monthYear(first, speech)}.`
  return `Rests on ${months.length} ended months, ${monthYear(first, speech)} to ${monthYear(last, speech)}.`
}
