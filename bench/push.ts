import { rm } from 'node:fs/promises'
import { coldStart } from './cold-start.ts'
import type { Measurement } from './measurement.ts'
import { ownFolder } from './own-server.ts'
import { pushSpeed } from './push-speed.ts'
import { residentMemory } from './resident-memory.ts'
import { slowDisplay } from './slow-display.ts'

/** What screens cost the built program, in a process of its own on the loopback, and how soon they know. */
export async function pushBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const updates = isQuick ? 10 : 60
  return [
    ...(await inFolder(100, folder => pushSpeed(folder, 100, updates, null))),
    ...(await inFolder(100, folder => pushSpeed(folder, 1000, updates, 120))),
    ...(await inFolder(100, folder => slowDisplay(folder, isQuick ? 20 : 60))),
    ...(await inFolder(100_000, folder => residentMemory(folder, isQuick))),
    ...(await inFolder(10_000, folder => coldStart(folder, isQuick ? 3 : 7))),
  ]
}

async function inFolder<T>(tickets: number, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await ownFolder(tickets)
  try {
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
