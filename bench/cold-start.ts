import { setTimeout as wait } from 'node:timers/promises'
import type { Measurement } from './measurement.ts'
import { startOwnServer } from './own-server.ts'
import { openScreen } from './screen-socket.ts'

/** Milliseconds from one try of the screen to the next. */
const TRY = 5
const LONGEST = 20_000
/** Milliseconds a run goes on before it ends, so that what it learned is on the disk. */
const AFTER = 3000

/** From the start of the process to the first snapshot at a screen, the median of runs on data that an earlier run left. */
export async function coldStart(folder: string, runs: number): Promise<readonly Measurement[]> {
  await oneStart(folder)
  const found: number[] = []
  for (let run = 0; run < runs; run++) found.push(await oneStart(folder))
  const value = Math.round(found.sort((a, b) => a - b)[found.length >> 1] ?? Number.NaN)
  return [{ name: 'cold_start_ms', value, unit: 'ms', limit: 1500 }]
}

async function oneStart(folder: string): Promise<number> {
  const server = await startOwnServer(folder)
  const first = await firstSnapshot(server.port)
  await wait(AFTER)
  await server.close()
  return first - server.spawned
}

/** By `performance.now()`. */
async function firstSnapshot(port: number): Promise<number> {
  for (let tries = 0; tries < LONGEST / TRY; tries++) {
    const at = await new Promise<number | null>(resolve => {
      openScreen(port, () => resolve(performance.now())).catch(() => resolve(null))
    })
    if (at !== null) return at
    await wait(TRY)
  }
  throw new Error('the server did not start within twenty seconds')
}
