import { MINUTE, type Millis, millis } from '../core/model/units.ts'
import type { Machine } from './machine.ts'
import type { Later } from './store/later.ts'

export interface MemoryReturnParts {
  readonly machine: Pick<Machine, 'monotonic' | 'heapBytes' | 'collect'>
  readonly later: Later
  /** After each collection: milliseconds that everything else waited for it, and bytes that were given back. */
  readonly told: (pause: number, freed: number) => void
}

/** Below this a heap is left to Node, whose own collections are short. */
const LARGE = 64 * 2 ** 20
const LEAST_WAIT = MINUTE
/** From the end of one return to the beginning of the next there are so many times its pauses. */
const SHARE = 500
/** The first collection finds what nothing holds, the second moves together what is left and so empties pages. */
const COLLECTIONS = 2
/** Between the two, so that screens are told what waited. */
const BREATH: Millis = millis(1000)

/**
 * Gives memory back to the machine. What is returned is called when something large was let go of: Node keeps the pages of
 * such garbage for as long as nothing presses it. All screens wait during a collection, so that is done at most once a
 * minute and takes at most a five-hundredth of the time.
 */
export function createMemoryReturn({ machine, later, told }: MemoryReturnParts): () => void {
  let next = Number.NEGATIVE_INFINITY
  let isPlanned = false
  const collected = (): number => {
    const before = machine.heapBytes() ?? 0
    const from = machine.monotonic()
    machine.collect()
    const pause = machine.monotonic() - from
    told(pause, before - (machine.heapBytes() ?? 0))
    return pause
  }
  const collect = (left: number, paused: number) => {
    const all = paused + collected()
    if (left > 1) return void later(() => collect(left - 1, all), BREATH)
    isPlanned = false
    next = machine.monotonic() + Math.max(LEAST_WAIT, SHARE * all)
  }
  const look = () => {
    if ((machine.heapBytes() ?? 0) < LARGE) isPlanned = false
    else collect(COLLECTIONS, 0)
  }
  return () => {
    if (isPlanned) return
    isPlanned = true
    // Never at once: who has just let go may still stand on the stack with it in hand.
    later(look, millis(Math.max(0, Math.ceil(next - machine.monotonic()))))
  }
}
