import type { Machine } from '../../server/machine.ts'

/** A process whose time passes, and which is busy, only as a test says. */
export function fakeMachine() {
  const state = { time: 0, late: 0, bytes: 1, heap: 1, collect: () => {} }
  const machine: Machine = {
    monotonic: () => state.time,
    loopDelay: () => ({ p50: 0, p99: state.late, max: state.late }),
    residentBytes: () => state.bytes,
    heapBytes: () => state.heap,
    collect: () => state.collect(),
  }
  return { machine, state }
}
