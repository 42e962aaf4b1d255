import { MINUTE, type Millis, millis } from '../core/model/units.ts'
import type { Machine } from './machine.ts'
import type { Later } from './store/later.ts'

export interface MemoryReturnParts {
  readonly machine: Pick<Machine, 'monotonic' | 'heapBytes' | 'collect'>
  readonly later: Later
  /** After each collection: milliseconds that everything else waited for it, and bytes that were let go of. */
  readonly told: (pause: number, freed: number) => void
}

/** Below this a heap is left to Node, whose own collections are short. */
const LARGE = 64 * 2 ** 20
const LEAST_WAIT = MINUTE
/** From one collection to the next there are so many times its pause. */
const SHARE = 1000

/**
 * Gives memory back to the machine. What is returned is called when something large was let go of: Node keeps the pages of
 * such garbage for as long as nothing presses it. All screens wait while it collects, so that is at most once a minute and
 * at most a thousandth of the time.
 */
export function createMemoryReturn({ machine, later, told }: MemoryReturnParts): () => void {
  let next = Number.NEGATIVE_INFINITY
  let isPlanned = false
  const collect = () => {
    isPlanned = false
    const before = machine.heapBytes()
    if (before === null || before < LARGE) return
    const from = machine.monotonic()
    machine.collect()
    const until = machine.monotonic()
    next = until + Math.max(LEAST_WAIT, SHARE * (until - from))
    told(until - from, before - (machine.heapBytes() ?? before))
  }
  return () => {
    if (isPlanned) return
    isPlanned = true
    // Never at once: who has just let go may still stand on the stack with it in hand.
    later(collect, wait(next - machine.monotonic()))
  }
}

const wait = (left: number): Millis => millis(Math.max(0, Math.ceil(left)))
