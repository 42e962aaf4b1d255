import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How late the event loop was, in milliseconds. */
export interface LoopDelay {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** What only the running process knows. Handed in by main.ts; tests hand in a fake. */
export interface Machine {
  /** Milliseconds that rise with the time that passes and with nothing else, whoever sets the clock. */
  monotonic(): number
  /** Since it was asked last. Null where nobody measures. */
  loopDelay(): LoopDelay | null
  /** The memory that the process holds. Null where nobody measures. */
  residentBytes(): number | null
  /** The memory kept for the objects of the program, also for those to come. Null where nobody measures. */
  heapBytes(): number | null
  /** Lets go of all that nothing holds any more, at one go. Everything else waits. */
  collect(): void
}

const RESOLUTION = 20

/** This process, measured from now on. */
export function createMachine(): Machine {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION })
  delays.enable()
  return {
    monotonic: () => performance.now(),
    loopDelay() {
      // Node counts the wait between two looks as well.
      const late = (nanos: number) => Math.max(0, nanos / 1e6 - RESOLUTION)
      const { max } = delays
      const told = { p50: late(delays.percentile(50)), p99: late(delays.percentile(99)), max: late(max) }
      delays.reset()
      return told
    },
    residentBytes: () => process.memoryUsage.rss(),
    heapBytes: () => process.memoryUsage().heapTotal,
    collect: collector(),
  }
}

/** A process that nobody measures, whose time is what the clock says. */
export const plainMachine = (now: () => number): Machine => ({
  monotonic: now,
  loopDelay: () => null,
  residentBytes: () => null,
  heapBytes: () => null,
  collect() {},
})

/** Node has it only behind a flag, which is set here so that nobody has to start Node with it. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return () => collect()
}
