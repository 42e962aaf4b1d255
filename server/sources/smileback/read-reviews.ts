import type { Instant } from '../../../core/model/units.ts'
import { SourceError } from '../source.ts'
import { mapReview, type Review } from './map-review.ts'
import type { SmileBackClient } from './smileback-client.ts'

const PAGE = 1000
/** A million reviews is no answer but a circle. */
const PAGES = 1000

/**
 * Every review that changed since an instant, the newest state of each. Pages are counted off, so that a review which
 * changes while they are read can push another over a page's edge; then there are fewer than SmileBack counts, and all of
 * it is read once more. Rejects with a `SourceError`.
 */
export async function readReviews(
  client: Pick<SmileBackClient, 'page'>,
  since: Instant,
  signal: AbortSignal,
): Promise<readonly Review[]> {
  const found = new Map<string, Review>()
  if (await isWhole(client, since, found, signal)) return [...found.values()]
  await isWhole(client, since, found, signal)
  return [...found.values()]
}

async function isWhole(
  client: Pick<SmileBackClient, 'page'>,
  since: Instant,
  found: Map<string, Review>,
  signal: AbortSignal,
): Promise<boolean> {
  let asked: Parameters<SmileBackClient['page']>[0] = { modifiedSince: since, unrated: true, limit: PAGE }
  for (let pages = 1; pages <= PAGES; pages++) {
    const { rows, next, count } = await client.page(asked, signal)
    for (const row of rows) {
      const review = mapReview(row)
      found.set(review.id, newer(review, found.get(review.id)))
    }
    if (next === null) return found.size >= (count ?? 0)
    if (next === asked) break
    asked = next
  }
  throw new SourceError('unexpected', 'The pages of SmileBack do not end.')
}

/** The later of two states of a review. One that was deleted keeps what was known of its answer. */
export function newer(review: Review, known: Review | undefined): Review {
  if (known === undefined) return review
  const isOlder = review.modified !== null && known.modified !== null && review.modified < known.modified
  if (isOlder) return known
  const isEmptied = review.survey?.deleted && review.survey.answered === null && known.survey !== null
  return isEmptied ? { ...review, survey: { ...known.survey, deleted: true } } : review
}
