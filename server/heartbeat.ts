import { type Instant, millis } from '../core/model/units.ts'
import type { Cancel, Later } from './store/later.ts'

export interface HeartbeatParts {
  readonly now: () => Instant
  readonly later: Later
  readonly beat: () => void
}

/** So that a wall learns the time, and that a due time has passed, without a poll. */
const EVERY = 30_000
const LEAST = 1000

/**
 * Beats at every full and half minute of the clock, so that a beat falls on midnight in every zone: days and months turn
 * there without a poll. Returns its cleanup.
 */
export function startHeartbeat({ now, later, beat }: HeartbeatParts): Cancel {
  let cancel: Cancel
  const plan = () => {
    // A timer that goes off a moment too early is followed by one more, a second later at most.
    const wait = EVERY - (now() % EVERY)
    cancel = later(
      () => {
        plan()
        beat()
      },
      millis(Math.max(wait, LEAST)),
    )
  }
  plan()
  return () => cancel()
}
