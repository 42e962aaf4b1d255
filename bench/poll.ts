import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { faultRun } from './fault-run.ts'
import type { Measurement } from './measurement.ts'

const POLLS = 10_000
const EVERY = 500
/** The first polls fill caches and compile code. */
const WARM_UP = 2000

/** Polls both vendors through a seeded mix of faults: the server lives, its memory is flat, the wall marked as it should be. */
export async function pollBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const polls = isQuick ? POLLS / 10 : POLLS
  const warmUp = isQuick ? WARM_UP / 10 : WARM_UP
  const heap: (readonly [polls: number, megabytes: number])[] = []
  let loose = 0
  const count = () => void loose++
  process.on('unhandledRejection', count)
  let due = warmUp
  const run = await faultRun(24, polls, async total => {
    if (total < due) return
    due += isQuick ? EVERY / 10 : EVERY
    heap.push([total, await heapAfterCollection()])
  })
  process.off('unhandledRejection', count)
  for (const problem of run.problems) process.stderr.write(`${problem}\n`)
  const faults = [...run.met.values()].reduce((sum, times) => sum + times, 0)
  const cycles = [...run.cycles].sort((a, b) => a - b)
  const told = (name: string, value: number, unit: string, limit: number | null): Measurement => ({
    ...{ name, value: Math.round(value * 100) / 100, unit, limit },
  })
  return [
    told('poll_faults_survived', faults, 'count', null),
    told('poll_cycles', run.polls, 'count', null),
    told('poll_wall_problems', run.problems.length + loose, 'count', 0),
    told('poll_fault_heap_slope_mb', 1000 * slope(heap), 'MB/1k', isQuick ? null : 0.2),
    told('poll_cycle_p95_ms', cycles[Math.floor(0.95 * cycles.length)] ?? 0, 'ms', 250),
  ]
}

async function heapAfterCollection(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // Sockets and streams let go of their buffers only in the turns after.
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate()
    collect()
  }
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** Least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)]
  const above = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0)
  return above / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
}
