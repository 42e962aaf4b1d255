import { countText, type Speech } from '../../core/snapshot/format.ts'
import type { SurveyGuard } from './surveys-answer.ts'

/** How many answers and surveys the month has beside the usual. */
export function guardText(guard: SurveyGuard, speech: Speech): string {
  const of = (count: number, usual: number | null) =>
    usual === null
      ? countText(count, speech)
      : `${countText(count, speech)}, usually ${countText(Math.round(usual), speech)} by now`
  const words = `Answers: ${of(guard.answers, guard.usualAnswers)}. Surveys sent: ${of(guard.sent, guard.usualSent)}.`
  if (!guard.isLow) return words
  return `Fewer than usual. ${words} A good score of few answers says little: check that surveys go out after every ticket.`
}
