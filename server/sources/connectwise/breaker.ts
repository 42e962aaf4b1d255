import { type Millis, millis } from '../../../core/model/units.ts'

export interface Breaker {
  /** How long nothing is to be sent. 0: send. */
  left(): Millis
  answered(): void
  failed(): void
}

/** Two rounds of everything that is in flight at once, and a little more. */
const FAILS = 10
const OPEN = millis(30_000)

/**
 * After ten failures in a row nothing is sent for half a minute; then one more failure is enough to wait again. Its clock, in
 * milliseconds, is handed in, which that of the package for it cannot be. It should be one that nobody sets: after a step
 * back nothing would be sent for as long as that.
 */
export function createBreaker(now: () => number): Breaker {
  let fails = 0
  let until = 0
  return {
    left: () => millis(Math.max(0, until - now())),
    answered() {
      fails = 0
      until = 0
    },
    failed() {
      fails += 1
      if (fails >= FAILS) until = now() + OPEN
    },
  }
}
