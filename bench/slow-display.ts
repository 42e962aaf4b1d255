import type { Measurement } from './measurement.ts'
import { startOwnServer } from './own-server.ts'
import { pause } from './pause.ts'
import { EVERY } from './push-speed.ts'
import { openScreens } from './screens-process.ts'

/** Seconds of updates before the screen freezes, after which the server's memory is what it will be. */
const WARM_UP = 10
/** Seconds from one look at the memory to the next. */
const LOOK = 5

/** What the server holds more, at most, while one of ten screens is frozen for so many seconds of updates. */
export async function slowDisplay(folder: string, seconds: number): Promise<readonly Measurement[]> {
  const server = await startOwnServer(folder, { collects: true })
  await server.up()
  const others = await openScreens(server.port, 9)
  const frozen = await openScreens(server.port, 1)
  const update = async (updates: number) => {
    for (let done = 0; done < updates; done++) {
      await server.change()
      await pause(EVERY)
    }
  }
  await update(WARM_UP)
  const { held } = await server.usage()
  frozen.freeze()
  let most = 0
  for (let passed = 0; passed < seconds; passed += LOOK) {
    await update(LOOK)
    most = Math.max(most, (await server.usage()).held - held)
  }
  await frozen.close()
  await others.close()
  await server.close()
  const value = Math.round((most / 2 ** 20) * 100) / 100
  return [{ name: 'slow_display_extra_mb', value, unit: 'MiB', limit: 1 }]
}
