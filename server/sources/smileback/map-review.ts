import type { Score, Survey } from '../../../core/model/survey.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { SourceError } from '../source.ts'

/** One review, reduced to what counts. `survey` is null where it holds something that nobody understands. */
export interface Review {
  readonly id: string
  readonly modified: Instant | null
  readonly survey: Survey | null
}

const RAW: { readonly [score: string]: string } = { '1': 'positive', '0': 'neutral', '-1': 'negative' }

/**
 * A row of `/api/v3/reviews/`. Assumed, after the vendor's notes on version 3.3 of its replication API and programs that
 * use it: `id` a number; `rating` 1, 0, -1 or null; `rated_on`, `last_modified` and `ticket.closed_on` ISO 8601 in UTC;
 * `ticket.id` the help desk's own number, as text; `status` open, done or deleted. A field that is absent is null.
 * SmileBack tells no instant of asking. It asks with the notice that a ticket is closed, so that instant stands in.
 * The comment is left where it is: nothing here needs a customer's words. Throws a `SourceError` for what is no review.
 */
export function mapReview(row: unknown): Review {
  const { id, rating, rated_on, last_modified, status, ticket } = fieldsOf(row)
  if (typeof id !== 'number' && typeof id !== 'string')
    throw new SourceError('unexpected', 'SmileBack sent a review without a number.')
  const { id: ticketId, closed_on } = fieldsOf(ticket ?? {})
  const score = scoreOf(rating)
  const answered = momentOf(rated_on)
  const isClear = score !== undefined && (score === null || answered !== null)
  const known = { id: String(id), modified: momentOf(last_modified) }
  if (!isClear) return { ...known, survey: null }
  const survey: Survey = {
    ...{ id: known.id, source: 'smileback', survey: 'SmileBack', ticket: textOf(ticketId) },
    ...{ sent: momentOf(closed_on), answered: score === null ? null : answered },
    ...{ raw: score === null ? null : (RAW[score] ?? null), score, deleted: status === 'deleted' },
  }
  return { ...known, survey }
}

type Fields = { readonly [name: string]: unknown }

function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new SourceError('unexpected', 'SmileBack sent something that is not a review.')
}

function scoreOf(rating: unknown): Score | null | undefined {
  if (rating === null || rating === undefined) return null
  return rating === 1 || rating === 0 || rating === -1 ? rating : undefined
}

function momentOf(value: unknown): Instant | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : instant(at)
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  return text === '' ? null : text
}
