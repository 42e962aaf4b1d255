import type { SourceNote } from '../core/model/batch.ts'
import type { SourceFigure } from '../core/model/snapshot.ts'
import { type Instant, instant, MINUTE, type Millis } from '../core/model/units.ts'
import { type Source, SourceError } from './sources/source.ts'

export interface SourceHealth {
  /** The source answered; `asOf` is when its data was true, `note` what of it could not be used. */
  answered(asOf: Instant, note?: SourceNote | null): void
  failed(error: unknown): void
  figures(): readonly SourceFigure[]
}

const STALE_AFTER = 15 * MINUTE
const FAILED_AFTER = 5

/**
 * How a source is doing. `every` is the time between polls, `started` stands in until it has answered once, `asOf` is
 * what an earlier run knew. Failed: its keys are refused, or five polls in a row. One failed poll only ages. A file that is wrong does not mend itself: that is told from the first poll on.
 */
export function createSourceHealth(parts: {
  readonly source: Pick<Source, 'name' | 'label' | 'staleAfter'>
  readonly every: Millis
  readonly started: Instant
  readonly asOf: Instant | null
}): SourceHealth {
  const { source, every, started } = parts
  let asOf = parts.asOf
  let fails = 0
  let refused = false
  let problem: string | null = null
  let notice: string | null = null

  return {
    answered(at, note = null) {
      asOf = at
      fails = 0
      refused = false
      problem = note?.whole ?? null
      notice = note?.short ?? null
    },
    failed(error) {
      fails += 1
      refused = error instanceof SourceError && error.kind === 'keys'
      // The text of anything else is for the log.
      problem = error instanceof SourceError ? error.message : `${source.label} could not be read.`
      notice = error instanceof SourceError && error.kind === 'input' ? error.message : null
    },
    figures() {
      const from = asOf ?? started
      return [
        {
          id: source.name,
          label: source.label,
          asOf,
          ageingAt: instant(from + (source.staleAfter ?? 3 * every)),
          staleAt: instant(from + (source.staleAfter ?? STALE_AFTER)),
          failed: refused || fails >= FAILED_AFTER,
          problem,
          notice,
        },
      ]
    },
  }
}
