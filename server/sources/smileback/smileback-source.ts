import type { Batch, SourceNote } from '../../../core/model/batch.ts'
import type { SmileBackKeys, SmileBackSettings } from '../../../core/model/connection.ts'
import { DAY, HOUR, type Instant, instant } from '../../../core/model/units.ts'
import type { HttpTimer } from '../http-answer.ts'
import { type RetryParts, waited } from '../http-retry.ts'
import type { Range, Source } from '../source.ts'
import type { Review } from './map-review.ts'
import { type ReviewCache, readCache, serves } from './review-cache.ts'
import { smileBackCheck } from './smileback-check.ts'
import { createSmileBackClient } from './smileback-client.ts'
import { smileBackReadiness } from './smileback-readiness.ts'

export interface SmileBackOptions extends Partial<RetryParts> {
  readonly settings: SmileBackSettings
  readonly keys: SmileBackKeys
  readonly now: () => Instant
  readonly fetch?: typeof globalThis.fetch
  /** The timer behind the time limit of a request. Node's own unless another is handed in. */
  readonly later?: HttpTimer
}

const NAME = 'smileback'
const EXAMPLES = 5

/**
 * Satisfaction answers of SmileBack. The newest range is read whole once a day and topped up in between, which is one
 * request a poll. Other ranges are read whole, together with as much time again before them, and kept for an hour: pages
 * that look back ask for one month after the other, and SmileBack cannot be asked for the end of a range.
 */
export function createSmileBackSource(options: SmileBackOptions): Source {
  const { settings, keys, now, fetch = globalThis.fetch } = options
  const { wait = waited, random = Math.random, later } = options
  const client = createSmileBackClient({
    ...{ settings, keys, now, fetch, wait, random },
    ...(later && { later }),
  })
  let newest: { readonly to: Instant; readonly cache: ReviewCache } | null = null
  let older: ReviewCache | null = null

  const topped = async (cache: ReviewCache, asked: Instant, signal: AbortSignal) => {
    await cache.topUp(asked, signal)
    return cache
  }
  const newestCache = async (range: Range, asked: Instant, signal: AbortSignal) => {
    const cache = newest?.cache ?? null
    const fresh =
      cache && serves(cache, range, asked, DAY)
        ? await topped(cache, asked, signal)
        : await readCache(client, range.from, asked, signal)
    newest = { to: range.to, cache: fresh }
    return fresh
  }
  const olderCache = async (range: Range, asked: Instant, signal: AbortSignal) => {
    const cache = older
    if (cache && serves(cache, range, asked, HOUR)) return topped(cache, asked, signal)
    older = null
    const twice = instant(Math.min(range.from, 2 * range.from - asked))
    const fresh = await readCache(client, twice, asked, signal)
    older = fresh
    return fresh
  }
  const fetchRange: Source['fetch'] = async (range, signal) => {
    const asked = now()
    const isNewest = newest === null || range.to >= newest.to
    const cache = await (isNewest ? newestCache : olderCache)(range, asked, signal)
    return batchOf(cache.within(range), range, asked)
  }
  return {
    ...{ name: NAME, label: 'SmileBack', staleAfter: null, areas: ['surveys'], fetch: fetchRange },
    check: signal => smileBackCheck(client, now(), signal),
    async readiness(range, signal) {
      const { surveys } = await fetchRange(range, signal)
      return smileBackReadiness(surveys)
    },
  }
}

function batchOf(reviews: readonly Review[], range: Range, asOf: Instant): Batch {
  const surveys = reviews.flatMap(({ survey }) => survey ?? [])
  const unclear = reviews.filter(({ survey }) => survey === null).map(({ id }) => id)
  const batch = { ...range, tickets: [], surveys, asOf: { [NAME]: asOf } }
  return unclear.length === 0 ? batch : { ...batch, notes: { [NAME]: noteOf(unclear) } }
}

function noteOf(ids: readonly string[]): SourceNote {
  const answers = ids.length === 1 ? '1 answer is' : `${ids.length} answers are`
  const short = `SmileBack: ${answers} left out, since the rating or its time cannot be understood.`
  return { short, whole: `${short} Reviews: ${ids.slice(0, EXAMPLES).join(', ')}.` }
}
