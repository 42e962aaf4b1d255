import { rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import { DurableFile } from './durable-file.ts'
import type { Format } from './envelope.ts'
import { removeLeftovers } from './replace-file.ts'
import { StoreError } from './store-error.ts'

/** What the walls showed last. */
export const SNAPSHOTS: Format<readonly Snapshot[]> = {
  schema: 1,
  check: data =>
    Array.isArray(data)
      ? { ok: true, value: data }
      : { ok: false, problems: [{ path: '', message: 'no list' }] },
}

/** Opens what the walls showed last. A damaged file is set aside with a warning: the next poll makes a new one. */
export async function openSnapshots(
  path: string,
  parts: { readonly now: () => Instant; readonly warn: (message: string) => void },
): Promise<Low<readonly Snapshot[]>> {
  await removeLeftovers(path)
  const file = new DurableFile({ path, format: SNAPSHOTS, now: parts.now, backup: false })
  const low = new Low<readonly Snapshot[]>(file, [])
  try {
    await low.read()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    await rename(path, `${path}.damaged`).catch(() => {})
    parts.warn(`${path} was damaged and is set aside as ${path}.damaged. The next poll makes a new one.`)
  }
  return low
}
