import type { Survey } from '../core/model/survey.ts'
import { type Instant, MINUTE } from '../core/model/units.ts'
import type { Range, Source } from './sources/source.ts'

/** Answers of months before the one in hand. */
export interface EarlierSurveys {
  /** Rejects with a `SourceError`. */
  within(range: Range): Promise<readonly Survey[]>
}

/** So that a page which is open all day asks the source a few times an hour. */
const KEPT = 10 * MINUTE
const LONGEST = MINUTE

interface Kept {
  readonly key: string
  readonly asked: Instant
  readonly surveys: Promise<readonly Survey[]>
}

/** Asks the source when somebody wants to know, and keeps the answers of the last few ranges for ten minutes. */
export function createEarlierSurveys(source: Pick<Source, 'fetch'>, now: () => Instant): EarlierSurveys {
  let kept: readonly Kept[] = []
  const ask = async (range: Range) => {
    const { surveys } = await source.fetch(range, AbortSignal.timeout(LONGEST))
    return surveys
  }
  return {
    within(range) {
      const key = `${range.from} ${range.to}`
      kept = kept.filter(each => now() - each.asked < KEPT)
      const known = kept.find(each => each.key === key)
      if (known) return known.surveys
      const made: Kept = { key, asked: now(), surveys: ask(range) }
      kept = [...kept, made]
      // What failed is asked again.
      made.surveys.catch(() => {
        kept = kept.filter(each => each !== made)
      })
      return made.surveys
    },
  }
}
