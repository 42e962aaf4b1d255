import type { Batch } from '../../core/model/batch.ts'
import type { Instant, Millis } from '../../core/model/units.ts'

/** Half-open. */
export interface Range {
  readonly from: Instant
  readonly to: Instant
}

/** Where tickets, answers and money come from. Cursors and caches live inside a source and nowhere else. */
export interface Source {
  readonly name: string
  /** What the wall calls it. */
  readonly label: string
  /** From this age on its data is stale. Null: the poller's own rule. */
  readonly staleAfter: Millis | null
  /** The complete truth for the range. Rejects with a `SourceError`. */
  fetch(range: Range, signal: AbortSignal): Promise<Batch>
  /** Calls back when there is something new to fetch. Returns its cleanup. */
  watch?(changed: () => void): () => void
}

/** `keys`: refused, do not try again by yourself. The others pass with time or by a person's hand. */
export type SourceErrorKind = 'keys' | 'throttled' | 'down' | 'input'

/** A source that could not answer. The message is a sentence for a person and names the place. */
export class SourceError extends Error {
  readonly kind: SourceErrorKind
  readonly retryAfter: Millis | null

  constructor(kind: SourceErrorKind, message: string, retryAfter: Millis | null = null) {
    super(message)
    this.name = 'SourceError'
    this.kind = kind
    this.retryAfter = retryAfter
  }
}
