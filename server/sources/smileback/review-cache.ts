import { type Instant, instant, MINUTE, type Millis } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'
import type { Review } from './map-review.ts'
import { newer, readReviews } from './read-reviews.ts'
import type { SmileBackClient } from './smileback-client.ts'

/** Reviews that changed since an instant, topped up with what changes later. */
export interface ReviewCache {
  /** Everything that changed from here on is in it. */
  readonly from: Instant
  /** When it was read whole. A review that SmileBack no longer has is noticed by reading whole, and by nothing else. */
  readonly whole: Instant
  /** Reads what changed since the last time. */
  topUp(now: Instant, signal: AbortSignal): Promise<void>
  /** Those answered in a range, or asked in it and not answered; and what nobody understands. */
  within(range: Range): readonly Review[]
}

/** SmileBack's clock, and the order in which its changes become visible, may differ from ours by this much. */
const OVERLAP = 2 * MINUTE

/** Reads everything that changed since an instant. Rejects with a `SourceError`. */
export async function readCache(
  client: Pick<SmileBackClient, 'page'>,
  from: Instant,
  now: Instant,
  signal: AbortSignal,
): Promise<ReviewCache> {
  const reviews = new Map<string, Review>()
  let read = now
  const take = (found: readonly Review[]) => {
    for (const review of found) reviews.set(review.id, newer(review, reviews.get(review.id)))
  }
  take(await readReviews(client, from, signal))
  return {
    from,
    whole: now,
    async topUp(at, stop) {
      take(await readReviews(client, instant(Math.max(from, read - OVERLAP)), stop))
      read = instant(Math.max(read, at))
    },
    within: range => [...reviews.values()].filter(review => isWithin(review, range)),
  }
}

function isWithin({ survey, modified }: Review, { from, to }: Range): boolean {
  const at = survey === null ? (modified ?? from) : (survey.answered ?? survey.sent)
  return at !== null && at >= from && at < to
}

/** Whether a range can be told from it without reading everything again. */
export const serves = (cache: ReviewCache | null, range: Range, now: Instant, longest: Millis): boolean =>
  cache !== null && range.from >= cache.from && now - cache.whole < longest
