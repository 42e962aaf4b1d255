import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { leastSquares } from './least-squares.ts'
import type { Measurement } from './measurement.ts'
import { pause } from './pause.ts'
import { openSoakScreens } from './soak-screens.ts'
import type { SoakMeasure, SoakOrder } from './soak-server.ts'

const MINUTE = 60_000
const SCREENS = 100
const EVERY = 5000
/**
 * Megabytes an hour of this machine's time, which is sixty hours of the server's life. The resident memory swings by some
 * megabytes with every collection, so that over twenty minutes a slope below 20 is noise; one snapshot kept a poll would be
 * a slope of 60 and more. The heap after a collection swings by a tenth of that, and is judged ten times as sharply.
 */
const RESIDENT_SLOPE = 20
const HEAP_SLOPE = 2

/** The whole server at sixty times its speed, with a hundred screens: whether it stays as it was, and shows what is newest. */
export async function soakBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const [warmUp, length] = isQuick ? [MINUTE / 2, 2 * MINUTE] : [2 * MINUTE, 22 * MINUTE]
  const child = fork(join(dirname(process.argv[1] ?? ''), 'soak-server.js'), {
    execArgv: ['--expose-gc'],
  })
  const port = Number(await answerOf(child))
  const ask = async (order: SoakOrder) => {
    child.send(order)
    return (await answerOf(child)) as SoakMeasure
  }
  const screens = await openSoakScreens(port, SCREENS)
  const from = performance.now()
  await pause(warmUp)
  const first = await ask('begin')
  const resident: (readonly [hours: number, megabytes: number])[] = []
  const heap: (readonly [hours: number, megabytes: number])[] = []
  while (performance.now() - from < length) {
    await pause(EVERY)
    const measured = await ask('measure')
    const hours = (performance.now() - from) / (60 * MINUTE)
    resident.push([hours, measured.resident])
    heap.push([hours, measured.heap])
  }
  const last = await ask('stop-clock')
  let behind = screens.behind(last.newest)
  // What is on its way may arrive.
  for (let tries = 0; tries < 20 && behind > 0; tries++) {
    await pause(100)
    behind = screens.behind(last.newest)
  }
  const returned = screens.returned()
  screens.close()
  child.send('end' satisfies SoakOrder)
  await once(child, 'exit')
  const slopeLimit = (limit: number) => (isQuick ? null : limit)
  return [
    told('soak_rss_slope_mb', leastSquares(resident), 'MB/h', slopeLimit(RESIDENT_SLOPE)),
    told('soak_heap_slope_mb', leastSquares(heap), 'MB/h', slopeLimit(HEAP_SLOPE)),
    told('soak_rss_mb', resident.at(-1)?.[1] ?? 0, 'MB', null),
    told('soak_event_loop_p99_ms', last.loopP99, 'ms', 50),
    told('soak_unhandled', last.unhandled, '', 0),
    told('soak_displays_behind', behind, '', 0),
    told('soak_displays_returned', returned, '', null),
    told('soak_snapshots', last.newest - first.newest, '', null),
    told('soak_hours_lived', (last.now - first.now) / (60 * MINUTE), 'h', null),
  ]
}

const told = (name: string, value: number, unit: string, limit: number | null): Measurement => ({
  ...{ name, value: Math.round(value * 100) / 100, unit, limit },
})

/** What the server says next. Rejects where it ends instead. */
function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the server ended with code ${code}`))
    child.once('exit', ended)
    child.once('message', said => {
      child.off('exit', ended)
      resolve(said)
    })
  })
}
