import type { Millis } from '../../core/model/units.ts'
import type { Later } from '../../server/store/later.ts'

export interface FakeLater {
  readonly later: Later
  /** Lets time pass, in milliseconds: runs what falls due, in order, and lets what it began go on. */
  advance(wait: number): Promise<void>
  /** The waits of what is still planned, in milliseconds from now, the soonest first. */
  waits(): number[]
}

/** A scheduler whose time passes only when a test says so. */
export function createFakeLater(): FakeLater {
  let time = 0
  const planned = new Set<{ readonly at: number; readonly run: () => void }>()
  const later = (run: () => void, wait: Millis) => {
    const entry = { at: time + wait, run }
    planned.add(entry)
    return () => void planned.delete(entry)
  }
  const inOrder = () => [...planned].sort((a, b) => a.at - b.at)
  return {
    later,
    async advance(wait) {
      const end = time + wait
      await settled()
      for (let next = inOrder()[0]; next && next.at <= end; next = inOrder()[0]) {
        time = next.at
        planned.delete(next)
        next.run()
        await settled()
      }
      time = end
    },
    waits: () => inOrder().map(({ at }) => at - time),
  }
}

/** Lets promises that are already decided run their course. */
export const settled = () => new Promise<void>(resolve => setImmediate(resolve))
