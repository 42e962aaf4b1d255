import { type Millis, millis } from '../../../core/model/units.ts'
import type { CsvReading } from './read-csv.ts'
import type { After } from './watch-path.ts'

/** Milliseconds without a question after which a reading is let go: the months of a year are asked for in a row. */
const HELD: Millis = millis(20_000)

const NOTHING = () => {}

/** What was read of files, for as long as questions about it come; all rows of a large file are not held for ever. */
export interface KeptReading {
  /** The reading of the files as `key` describes them: the one in hand, or a new one. */
  of(key: string, read: () => Promise<CsvReading>): Promise<CsvReading>
}

/** `released` is told when a reading is held no more. */
export function createKeptReading(after: After = unheeded, released = NOTHING): KeptReading {
  let kept: { readonly key: string; readonly reading: Promise<CsvReading> } | null = null
  let takeBack = NOTHING
  const forget = (reading: Promise<CsvReading>) => {
    if (kept?.reading !== reading) return
    kept = null
    // What would stop a timer that has run holds on to the reading with it.
    takeBack = NOTHING
    released()
  }
  return {
    of(key, read) {
      const reading = kept?.key === key ? kept.reading : read()
      kept = { key, reading }
      takeBack()
      takeBack = NOTHING
      reading.then(
        () => {
          if (kept?.reading !== reading) return
          takeBack()
          takeBack = after(HELD, () => forget(reading))
        },
        () => forget(reading),
      )
      return reading
    },
  }
}

/** A timer that keeps no program alive. */
function unheeded(delay: Millis, run: () => void): () => void {
  const timer = setTimeout(run, delay)
  timer.unref()
  return () => clearTimeout(timer)
}
