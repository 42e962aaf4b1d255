import { DAY, HOUR, type Instant, MINUTE } from '../../../core/model/units.ts'
import { type Range, SourceError } from '../source.ts'

/** What is known of a part of an area. */
export interface Hourly<T> {
  /** Null: it could not be read, and nothing younger than a day is known. */
  readonly told: T | null
  /** Why the last try failed, else null. */
  readonly error: SourceError | null
}

interface Kept<T> extends Hourly<T> {
  readonly key: string
  readonly toldAt: Instant
  readonly triedAt: Instant
}

/** After a failure it is not asked again at every poll. */
const AGAIN = 5 * MINUTE
/** The running range, which every poll asks for, and months that somebody looks at. The one unused for longest goes first. */
const RANGES = 4

/**
 * Reads a range at most once an hour. Where that fails what is known stands for a day. Rejects for refused keys, which are no
 * matter of one part, when it is aborted, and for mistakes of the program.
 */
export function createHourly<T>(
  now: () => Instant,
  read: (range: Range, signal: AbortSignal) => Promise<T>,
): (range: Range, signal: AbortSignal) => Promise<Hourly<T>> {
  let kept: readonly Kept<T>[] = []
  const keep = (used: Kept<T>) => {
    kept = [used, ...kept.filter(each => each.key !== used.key)].slice(0, RANGES)
    return used
  }

  return async (range, signal) => {
    const key = `${range.from} ${range.to}`
    const known = kept.find(each => each.key === key)
    const age = known && now() - known.triedAt
    if (known && age !== undefined && age < (known.error ? AGAIN : HOUR)) return keep(known)
    const at = now()
    const next = await read(range, signal).then(
      told => ({ key, told, error: null, toldAt: at, triedAt: at }),
      (error: unknown): Kept<T> => {
        if (signal.aborted || !(error instanceof SourceError) || error.kind === 'keys') throw error
        const last = known && at - known.toldAt < DAY ? known.told : null
        return { key, told: last, error, toldAt: known?.toldAt ?? at, triedAt: at }
      },
    )
    return keep(next)
  }
}
