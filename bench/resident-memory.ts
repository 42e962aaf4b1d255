import type { Measurement } from './measurement.ts'
import { startOwnServer } from './own-server.ts'
import { pause } from './pause.ts'
import { openScreens } from './screens-process.ts'

const SCREENS = 100
/** Milliseconds until the file is read, the year before is learned from, and what that took is given back. */
const SETTLE = 45_000

/** What a server keeps of the machine's memory with a hundred screens, after its file was written twice more. */
export async function residentMemory(folder: string): Promise<readonly Measurement[]> {
  const server = await startOwnServer(folder)
  await server.up()
  const wall = await openScreens(server.port, SCREENS)
  await pause(SETTLE)
  for (let change = 0; change < 2; change++) {
    await server.change()
    await pause(SETTLE)
  }
  const { resident } = await server.usage()
  await wall.close()
  await server.close()
  const value = Math.round(resident / 2 ** 20)
  return [{ name: 'rss_mb_100k_tickets_100_displays', value, unit: 'MiB', limit: 150 }]
}
