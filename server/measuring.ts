import type { SourceErrorKind } from './sources/source.ts'

/** How a poll ended. `broken`: by a mistake of the program. */
export type PollEnd = 'good' | 'broken' | SourceErrorKind

/** Where the program says how long things took, in milliseconds. */
export interface Measuring {
  polled(source: string, took: number, end: PollEnd): void
  recalculated(took: number): void
  /** From an edit to the moment at which it is safe on the disk. */
  wrote(took: number): void
}
