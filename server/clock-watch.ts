import type { Instant } from '../core/model/units.ts'

export interface ClockWatchParts {
  readonly now: () => Instant
  /** Milliseconds that rise with the time that passes, whoever sets the clock. */
  readonly monotonic: () => number
  /** By how many milliseconds the clock moved beside the time that passed; below 0 where it was set back. */
  readonly moved: (by: number) => void
}

const MOST = 2000

/**
 * Notices between two looks that the clock was set, or that the machine slept: both clocks walk in step but for that.
 * Slow corrections of a clock that runs a little fast or slow are no move.
 */
export function createClockWatch({ now, monotonic, moved }: ClockWatchParts): () => void {
  let apart = now() - monotonic()
  return () => {
    const next = now() - monotonic()
    const by = Math.round(next - apart)
    apart = next
    if (Math.abs(by) > MOST) moved(by)
  }
}

/** For the log. */
export function clockSentence(by: number): string {
  const seconds = Math.abs(Math.round(by / 1000))
  return by < 0
    ? `The clock was set back by ${seconds} s. All sources are asked again.`
    : `The clock moved on by ${seconds} s at once: it was set, or the machine slept. All sources are asked again.`
}
