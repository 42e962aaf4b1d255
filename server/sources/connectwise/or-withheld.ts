import type { SourceArea, Withheld } from '../../../core/model/source-area.ts'
import { type Range, SourceError, type SourceErrorKind } from '../source.ts'
import type { Reader } from './reader.ts'

export interface OrWithheld<T> {
  /** Where the area could not be read: what was last known of an overlapping range, or null. */
  readonly rows: T | null
  readonly withheld: Withheld | null
}

/** Errors of one area that say nothing about the others. Refused keys do. */
const OF_THE_AREA: ReadonlySet<SourceErrorKind> = new Set(['role', 'throttled', 'down', 'unexpected'])

/** A reader that withholds its area instead of failing. An abort, refused keys and programming mistakes still reject. */
export function orWithheld<T>(area: SourceArea, reader: Reader<T>): Reader<OrWithheld<T>> {
  let last: { readonly range: Range; readonly rows: T } | null = null
  return {
    async read(range, signal) {
      try {
        const rows = await reader.read(range, signal)
        if (last === null || range.to >= last.range.to) last = { range, rows }
        return { rows, withheld: null }
      } catch (error) {
        if (signal.aborted || !(error instanceof SourceError) || !OF_THE_AREA.has(error.kind)) throw error
        const known = last !== null && last.range.from < range.to && range.from < last.range.to
        return {
          rows: known && last ? last.rows : null,
          withheld: { source: 'connectwise', area, sentence: error.message },
        }
      }
    },
  }
}
