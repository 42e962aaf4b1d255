import { type Millis, millis } from '../../core/model/units.ts'
import type { Cancel, Later } from '../store/later.ts'

/** A screen that has not acknowledged for this long is gone. It reconnects and gets the newest snapshot. */
export const ACKNOWLEDGE_WITHIN: Millis = millis(20_000)

export interface LatestSender<T> {
  push(value: T): void
  /** Nothing is sent or timed after this. */
  stop(): void
}

/**
 * Sends the newest value to one screen: at most one in flight, the newest next, nothing queued. What came between is
 * never sent. `emit` calls `acknowledge` when the screen has it; `silent` is called once if it never does.
 */
export function createLatestSender<T>(parts: {
  readonly emit: (value: T, acknowledge: () => void) => void
  readonly silent: () => void
  readonly later: Later
}): LatestSender<T> {
  let waiting: { readonly value: T } | null = null
  let expire: Cancel | null = null
  let stopped = false

  const stop = () => {
    stopped = true
    waiting = null
    expire?.()
  }
  const timeOut = () => {
    if (stopped) return
    stop()
    parts.silent()
  }
  const send = (value: T) => {
    const cancel = parts.later(timeOut, ACKNOWLEDGE_WITHIN)
    expire = cancel
    parts.emit(value, () => {
      // A second acknowledgement of the same value must not free the way for a third.
      if (stopped || expire !== cancel) return
      cancel()
      expire = null
      const next = waiting
      waiting = null
      if (next) send(next.value)
    })
  }

  return {
    push(value) {
      if (stopped) return
      if (expire) waiting = { value }
      else send(value)
    },
    stop,
  }
}
