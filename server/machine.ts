import { monitorEventLoopDelay } from 'node:perf_hooks'

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
  }
}

/** A process that nobody measures, whose time is what the clock says. */
export const plainMachine = (now: () => number): Machine => ({
  monotonic: now,
  loopDelay: () => null,
  residentBytes: () => null,
})
