import type { Batch } from '../../core/model/batch.ts'
import type { SourceArea } from '../../core/model/source-area.ts'
import type { ReadinessItem, SourceCheck, SourceFacts } from '../../core/model/source-report.ts'
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
  /** What it can tell of. Absent: tickets and answers. */
  readonly areas?: readonly SourceArea[]
  /**
   * The complete truth for the range. Rejects with a `SourceError`. `areas`: what of it is needed, absent: all; a source may
   * leave out the rest where that spares requests.
   */
  fetch(range: Range, signal: AbortSignal, areas?: readonly SourceArea[]): Promise<Batch>
  /** Calls back when there is something new to fetch. Returns its cleanup. */
  watch?(changed: () => void): () => void
  /** Whether each area is readable, in words. Rejects only when its signal is aborted. */
  check?(signal: AbortSignal): Promise<SourceCheck>
  /** What in the data of a range would spoil pay. Rejects with a `SourceError`. */
  readiness?(range: Range, signal: AbortSignal): Promise<readonly ReadinessItem[]>
  /** What can be chosen from. Rejects with a `SourceError`. */
  facts?(signal: AbortSignal): Promise<SourceFacts>
}

/**
 * `keys`: refused, do not try again by yourself. `role`: let in, but not to this area. `unexpected`: an answer that cannot be
 * read. The others pass with time or by a person's hand.
 */
export type SourceErrorKind = 'keys' | 'role' | 'throttled' | 'down' | 'unexpected' | 'input'

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
