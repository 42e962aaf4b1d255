import type { ConnectWiseSurvey } from '../../../core/model/connection.ts'
import type { Survey } from '../../../core/model/survey.ts'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'
import { answerWords } from './answer-words.ts'
import { createClosedDates } from './closed-dates.ts'
import type { SurveyResult } from './mapping-surveys.ts'
import type { Reader, ReaderParts } from './reader.ts'
import { type AskedQuestion, surveyQuestion } from './survey-question.ts'
import { createSurveyResults } from './survey-results.ts'

/** How many tickets of undated answers are looked up before it is asked whether older ones matter. */
const LOT = 100

/**
 * ConnectWise's own surveys: the answers given in a range to the question that the settings choose. An answer is dated by its
 * last update where the vendor tells it, else by the first known closing of its ticket.
 */
export function createSurveyReader(parts: ReaderParts): Reader<readonly Survey[]> {
  const { survey } = parts.settings
  return survey === null ? { read: async () => [] } : chosenSurvey(parts, survey)
}

function chosenSurvey(parts: ReaderParts, survey: ConnectWiseSurvey): Reader<readonly Survey[]> {
  const { api, now } = parts
  const results = createSurveyResults(parts, survey.survey)
  const closedDates = createClosedDates(parts)
  let asked: { readonly at: Instant; readonly question: AskedQuestion } | null = null

  async function question(signal: AbortSignal): Promise<AskedQuestion> {
    const at = now()
    if (asked === null || at - asked.at >= HOUR)
      asked = { at, question: await surveyQuestion(api, survey, signal) }
    return asked.question
  }

  /** Reads when the tickets of answers without a date were closed, the newest first, until all of a lot are too old. */
  async function closings(rows: readonly SurveyResult[], from: Instant, signal: AbortSignal) {
    const found = new Map<number, Instant | null>()
    const tickets = rows.flatMap(({ ticket, updated }) =>
      updated === null && ticket !== null ? [ticket] : [],
    )
    for (let end = tickets.length; end > 0; end -= LOT) {
      const lot = tickets.slice(Math.max(0, end - LOT), end)
      const dates = await closedDates(lot, signal)
      for (const [index, ticket] of lot.entries()) found.set(ticket, dates[index] ?? null)
      if (dates.every(closed => closed !== null && closed < from)) break
    }
    return found
  }

  return {
    async read(range, signal) {
      const told = await question(signal)
      const rows = await results(signal)
      const closed = await closings(rows, range.from, signal)
      return rows.flatMap(row => {
        const answered = row.updated ?? (row.ticket === null ? null : (closed.get(row.ticket) ?? null))
        return answered !== null && isWithin(answered, range) ? answer(row, answered, told, survey) : []
      })
    },
  }
}

function answer(
  row: SurveyResult,
  answered: Instant,
  { survey, options }: AskedQuestion,
  chosen: ConnectWiseSurvey,
): readonly Survey[] {
  const words = answerWords(row.answers.get(chosen.question), options, chosen)
  if (words === null) return []
  const { id, ticket } = row
  return [
    {
      id: String(id),
      source: 'connectwise',
      survey,
      ticket: ticket === null ? null : String(ticket),
      sent: null,
      answered,
      ...words,
      deleted: false,
    },
  ]
}

const isWithin = (at: Instant, { from, to }: Range) => at >= from && at < to
