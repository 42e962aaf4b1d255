import type { Measurement } from './measurement.ts'
import { startOwnServer } from './own-server.ts'
import { pause } from './pause.ts'
import { openScreens } from './screens-process.ts'

const SCREENS = 100
/** Seconds until the file is read, the year before is learned from, and what that took is given back. */
const SETTLE = 50
/** The same after a change of the file, since memory is given back at most once a minute. */
const SETTLE_AGAIN = 100
/** Seconds from one look at the memory to the next. */
const LOOK = 2

/** What a server keeps of the machine's memory with a hundred screens, and the most that it took while it read its file. */
export async function residentMemory(folder: string, isQuick: boolean): Promise<readonly Measurement[]> {
  const server = await startOwnServer(folder)
  await server.up()
  const wall = await openScreens(server.port, SCREENS)
  let last = 0
  let most = 0
  const look = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += LOOK) {
      await pause(1000 * LOOK)
      last = (await server.usage()).resident
      most = Math.max(most, last)
    }
  }
  await look(SETTLE)
  if (!isQuick) {
    await server.change()
    await look(SETTLE_AGAIN)
  }
  await wall.close()
  await server.close()
  const figure = (name: string, bytes: number, limit: number | null) => ({
    ...{ name, value: Math.round(bytes / 2 ** 20), unit: 'MiB', limit },
  })
  return [
    figure('rss_mb_100k_tickets_100_displays', last, 150),
    figure('rss_peak_mb_100k_tickets_100_displays', most, null),
  ]
}
