import type { Survey } from '../model/survey.ts'
import type { Instant } from '../model/units.ts'

/** Whether fewer customers are asked, or answer, than usual: not asking is the easy way to a good score. */
export interface SurveyGuard {
  readonly answers: number
  readonly sent: number
  /** What the same stretch of earlier months had on average. Null: no earlier month to compare with. */
  readonly usualAnswers: number | null
  readonly usualSent: number | null
  readonly isLow: boolean
}

/** Below this part of the usual number a warning is due; small numbers swing more than that by chance alone. */
const LOW = 0.6
const LEAST = 10

interface Stretch {
  readonly from: Instant
  readonly until: Instant
}

/** Answers given and surveys sent in a stretch, beside the mean of the same stretches of earlier months. */
export function surveyGuard(
  surveys: readonly Survey[],
  now: Stretch,
  earlier: readonly Stretch[],
): SurveyGuard {
  const answers = count(surveys, now, survey => (survey.score === null ? null : survey.answered))
  const sent = count(surveys, now, survey => survey.sent)
  const usualAnswers = usual(
    earlier.map(each => count(surveys, each, s => (s.score === null ? null : s.answered))),
  )
  const usualSent = usual(earlier.map(each => count(surveys, each, survey => survey.sent)))
  return {
    answers,
    sent,
    usualAnswers,
    usualSent,
    isLow: isLow(answers, usualAnswers) || isLow(sent, usualSent),
  }
}

function count(
  surveys: readonly Survey[],
  { from, until }: Stretch,
  at: (survey: Survey) => Instant | null,
): number {
  let found = 0
  for (const survey of surveys) {
    const instant = at(survey)
    if (!survey.deleted && instant !== null && instant >= from && instant < until) found++
  }
  return found
}

/** Months without any are months that nobody recorded. */
function usual(counts: readonly number[]): number | null {
  const known = counts.filter(each => each > 0)
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length
}

const isLow = (found: number, usually: number | null) =>
  usually !== null && usually >= LEAST && found < usually * LOW
