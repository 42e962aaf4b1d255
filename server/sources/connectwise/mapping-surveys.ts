import type { Instant } from '../../../core/model/units.ts'
import { rawField, rawInstant, rawList, rawNumber, rawText } from './raw-field.ts'

// Grades as in mapping.ts: S the vendor's description, C seen in working clients, ? not established.

/** [S] `/service/surveys`. */
export const SURVEY_FIELDS = ['id', 'name']
/** [S] `/service/surveys/{id}/questions`; `type` is OpenEnded or Selection. */
export const QUESTION_FIELDS = ['id', 'question', 'options']
/** [S] `/service/surveys/{id}/results`. There is no date: `_info` may hold one [?]. */
export const RESULT_FIELDS = ['id', 'ticketId', 'results', '_info']
/** [S] A text; absent while the ticket is open [C]. */
export const CLOSED_FIELDS = ['id', 'closedDate']

export interface SurveyQuestion {
  readonly id: number
  readonly text: string
  /** Captions in the vendor's order: an answer may be a place in it. None: the question is open-ended. */
  readonly options: readonly string[]
}

export interface SurveyResult {
  readonly id: number
  readonly ticket: number | null
  /** The answer to each question, by its id. */
  readonly answers: ReadonlyMap<number, unknown>
  readonly updated: Instant | null
}

export function parseSurvey(row: unknown) {
  return { id: rawNumber(row, 'id'), name: rawText(row, 'name') }
}

export function parseSurveyQuestion(row: unknown): SurveyQuestion | null {
  const id = rawNumber(row, 'id')
  if (id === null) return null
  // An option without a caption keeps its place.
  const options = rawList(row, 'options').map(option => rawText(option, 'caption') ?? '')
  return { id, text: rawText(row, 'question') ?? `Question ${id}`, options }
}

export function parseSurveyResult(row: unknown): SurveyResult | null {
  const id = rawNumber(row, 'id')
  if (id === null) return null
  const answers = new Map<number, unknown>()
  for (const detail of rawList(row, 'results')) {
    const question = rawNumber(detail, 'questionId')
    if (question !== null) answers.set(question, rawField(detail, 'answer'))
  }
  // The vendor has 0 in some places where it means none [?].
  const ticket = rawNumber(row, 'ticketId') || null
  return { id, ticket, answers, updated: rawInstant(row, '_info/lastUpdated') }
}

export function parseClosed(row: unknown) {
  return { id: rawNumber(row, 'id'), closed: rawInstant(row, 'closedDate') }
}
