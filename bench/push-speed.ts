import type { Measurement } from './measurement.ts'
import { startOwnServer } from './own-server.ts'
import { pause } from './pause.ts'
import { openScreens } from './screens-process.ts'

/** Milliseconds from one change of the file to the next. */
export const EVERY = 1000
/** Until what the start set going is done. */
const SETTLE = 5000

/** Changes the data again and again before so many screens, and tells how soon all of them know. */
export async function pushSpeed(
  folder: string,
  screens: number,
  updates: number,
  limit: number | null,
): Promise<readonly Measurement[]> {
  const server = await startOwnServer(folder)
  await server.up()
  const wall = await openScreens(server.port, screens)
  await pause(SETTLE)
  await wall.told()
  const before = await server.usage()
  for (let update = 0; update < updates; update++) {
    await server.change()
    await pause(EVERY)
  }
  const after = await server.usage()
  const { waits, bytes } = await wall.told()
  await wall.close()
  await server.close()
  // The beat of every half minute is one more.
  const pushes = waits.length / screens
  if (pushes < updates * 0.9) throw new Error(`of ${updates} updates a screen saw only ${pushes}`)
  const sorted = [...waits].sort((a, b) => a - b)
  const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN
  const cpu = Math.round((1e4 * (after.cpu - before.cpu)) / pushes) / 10
  return [
    { name: `push_p95_ms_${screens}`, value: p95, unit: 'ms', limit },
    { name: `push_cpu_ms_${screens}`, value: cpu, unit: 'ms', limit: null },
    ...(limit === null ? [] : [{ name: 'snapshot_bytes', value: bytes, unit: 'B', limit: null }]),
  ]
}
