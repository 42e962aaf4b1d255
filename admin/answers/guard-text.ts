import { countText, type Speech } from '../../core/snapshot/format.ts'
import type { SurveyGuard } from './surveys-answer.ts'

/** How many answers count and how many surveys went out, beside the usual. A source without sendings tells of answers only. */
export function guardText(guard: SurveyGuard, speech: Speech): string {
  const of = (count: number, usual: number | null) =>
    usual === null
      ? countText(count, speech)
      : `${countText(count, speech)}, usually ${countText(Math.round(usual), speech)} by now`
  const words = `Answers that count: ${of(guard.answers, guard.usualAnswers)}.${sentText(guard, of)}`
  if (!guard.isLow) return words
  return `Fewer than usual. ${words} A good score of few answers says little: check that surveys go out after every ticket.`
}

function sentText(
  { answers, sent, usualSent }: SurveyGuard,
  of: (count: number, usual: number | null) => string,
): string {
  if (sent === 0 && usualSent === null) return ''
  const text = ` Surveys sent: ${of(sent, usualSent)}.`
  return answers > sent ? `${text} Some of the answers are to surveys sent before.` : text
}
