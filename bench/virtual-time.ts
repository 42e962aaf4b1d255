import { type Instant, instant, type Millis } from '../core/model/units.ts'
import type { Later } from '../server/store/later.ts'

export interface VirtualTime {
  readonly now: () => Instant
  readonly later: Later
  /** What is planned falls due in its order. */
  pass(time: number): void
  /** Milliseconds until the next thing falls due; null where nothing is planned. */
  untilNext(): number | null
  planned(): number
}

/** Time that passes only when it is told to. */
export function createVirtualTime(start: number): VirtualTime {
  let time = start
  const planned = new Set<{ readonly at: number; readonly run: () => void }>()
  const next = () => [...planned].reduce((a, b) => (a && a.at <= b.at ? a : b), [...planned][0])
  return {
    now: () => instant(time),
    later(run, wait: Millis) {
      const entry = { at: time + wait, run }
      planned.add(entry)
      return () => void planned.delete(entry)
    },
    pass(wait) {
      const end = time + wait
      for (let due = next(); due && due.at <= end; due = next()) {
        time = Math.max(time, due.at)
        planned.delete(due)
        due.run()
      }
      time = Math.max(time, end)
    },
    untilNext() {
      const due = next()
      return due ? Math.max(0, due.at - time) : null
    },
    planned: () => planned.size,
  }
}
