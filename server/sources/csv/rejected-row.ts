import type { NotedRow } from '../../../core/model/batch.ts'
import { instant } from '../../../core/model/units.ts'
import { cellReader, type Understanding } from './cell-reader.ts'

/** Enough for a person to mend; the others are counted. */
export const MOST_REJECTED = 1000

/**
 * A row that is not used, with the stretch of time that it would have mattered in, as far as its cells tell: from its opening
 * to the last instant in it. `values` is null where not even the cells are known.
 */
export function rejectedRow(place: string, values: readonly string[] | null, how: Understanding): NotedRow {
  const { time } = cellReader(values ?? [], how, () => {})
  const created = time('created_at')
  if (created === null) return { place, from: null, to: null }
  const ended = time(how.columns.resolved_at === undefined ? 'closed_at' : 'resolved_at')
  // Without an end that can be read it may belong to any month since.
  if (ended === null) return { place, from: created, to: null }
  const all = [created, ended, time('satisfaction_at') ?? ended]
  return { place, from: instant(Math.min(...all)), to: instant(Math.max(...all)) }
}
