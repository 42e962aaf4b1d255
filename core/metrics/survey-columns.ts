import type { Survey } from '../model/survey.ts'

/** Answers as columns, row for row, and those that may give way to another. */
export interface SurveyColumns {
  /** When an answer with a score was given. NaN: it has none, or nobody knows when. */
  readonly answered: Float64Array
  readonly score: Int8Array
  readonly deleted: Uint8Array
  /** Answers to tickets that have more than one, in the order of the whole. */
  readonly rivals: readonly Survey[]
}

const kept = new WeakMap<readonly Survey[], SurveyColumns>()

/** The columns of an array of answers, made once for each: an array that has been measured must not change. */
export function surveyColumns(surveys: readonly Survey[]): SurveyColumns {
  const known = kept.get(surveys)
  if (known) return known
  const made = columnsOf(surveys)
  kept.set(surveys, made)
  return made
}

function columnsOf(surveys: readonly Survey[]): SurveyColumns {
  const answered = new Float64Array(surveys.length)
  const score = new Int8Array(surveys.length)
  const deleted = new Uint8Array(surveys.length)
  for (let row = 0; row < surveys.length; row++) {
    const survey = surveys[row]!
    answered[row] = survey.score === null || survey.answered === null ? Number.NaN : survey.answered
    score[row] = survey.score ?? 0
    if (survey.deleted) deleted[row] = 1
  }
  return { answered, score, deleted, rivals: rivalsOf(surveys) }
}

function rivalsOf(surveys: readonly Survey[]): readonly Survey[] {
  const once = new Set<string>()
  const often = new Set<string>()
  for (const { ticket } of surveys) {
    if (ticket === null) continue
    if (once.has(ticket)) often.add(ticket)
    else once.add(ticket)
  }
  return often.size === 0 ? [] : surveys.filter(({ ticket }) => ticket !== null && often.has(ticket))
}
