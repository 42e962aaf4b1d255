import { HOUR, type Instant } from '../../../core/model/units.ts'
import { compare } from './conditions.ts'
import { parseSurveyResult, RESULT_FIELDS, type SurveyResult } from './mapping-surveys.ts'
import type { ReaderParts } from './reader.ts'

/** How many of the newest answers are read at every poll, so that one that changes or goes soon after is seen at once. */
const TAIL = 100

/**
 * All results of a survey, oldest first. A read costs one request; once an hour all of them are read anew, because nothing
 * tells of an old one that was changed or deleted.
 */
export function createSurveyResults({ api, now }: Pick<ReaderParts, 'api' | 'now'>, survey: number) {
  let known: readonly SurveyResult[] = []
  let whole: Instant | null = null
  return async (signal: AbortSignal): Promise<readonly SurveyResult[]> => {
    const at = now()
    const isWhole = whole === null || at - whole >= HOUR
    const first = isWhole ? 0 : (known.at(-TAIL)?.id ?? 0)
    const asked = { conditions: compare('id', '>=', first), fields: RESULT_FIELDS }
    const rows = await api.all(`/service/surveys/${survey}/results`, asked, signal)
    const read = rows.map(parseSurveyResult).filter(result => result !== null)
    known = [...known.filter(({ id }) => id < first), ...read]
    if (isWhole) whole = at
    return known
  }
}
