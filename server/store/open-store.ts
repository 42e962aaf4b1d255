import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { AuthState } from '../../core/model/auth-state.ts'
import { NO_RECORDS, parseRecords, type Records } from '../../core/model/records.ts'
import { parseSettings, type Settings } from '../../core/model/settings.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import { type Audit, openAudit } from './audit.ts'
import { auditedEdit, type Edit } from './audited-edit.ts'
import { openAuthFile } from './auth-file.ts'
import { openDataFolder } from './data-folder.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import { DurableFile } from './durable-file.ts'
import type { Format } from './envelope.ts'
import type { Later } from './later.ts'
import { removeLeftovers } from './replace-file.ts'
import { StoreError } from './store-error.ts'
import { createWriteBehind } from './write-behind.ts'

export interface Store {
  settings(): Settings
  /** What people noted about single tickets and answers. */
  records(): Records
  /**
   * Resolve once the edit is on the disk and in the audit; `settings` and `records` give it from the first of the two.
   * One at a time. Reject with what the edit's change throws, `StaleRevision` unless the revision is one above the
   * current, and with `StoreError` when the disk refuses.
   */
  editSettings(edit: Edit<Settings>): Promise<Settings>
  editRecords(edit: Edit<Records>): Promise<Records>
  readonly auth: DurableDocument<AuthState>
  readonly audit: Audit
  /** What the walls showed when the program last ran. Empty when nobody knows. */
  lastSnapshots(): readonly Snapshot[]
  /** Written within a second, the newest only. */
  keepSnapshots(snapshots: readonly Snapshot[]): void
  /** Writes what is not written yet. */
  close(): Promise<void>
}

export interface StoreParts {
  readonly now: () => Instant
  readonly later: Later
  readonly warn: (message: string) => void
}

const SETTINGS: Format<Settings> = {
  schema: 1,
  check: parseSettings,
  revision: settings => settings.revision,
}

const RECORDS: Format<Records> = {
  schema: 1,
  check: parseRecords,
  revision: records => records.revision,
}

const SNAPSHOTS: Format<readonly Snapshot[]> = {
  schema: 1,
  check: data =>
    Array.isArray(data)
      ? { ok: true, value: data }
      : { ok: false, problems: [{ path: '', message: 'no list' }] },
}

/** Opens the data folder. Throws a `StoreError` when it, or a file in it that people wrote, cannot be used. */
export async function openStore(
  dataDir: string,
  defaults: () => Settings,
  parts: StoreParts,
): Promise<Store> {
  await openDataFolder(dataDir)
  const { now } = parts
  const at = (name: string) => ({ path: join(dataDir, name), now, backup: true })
  const settings = await openDocument({ ...at('settings.json'), format: SETTINGS, defaults })
  const records = await openDocument({ ...at('records.json'), format: RECORDS, defaults: () => NO_RECORDS })
  const auth = await openAuthFile(dataDir, now)
  const audit = await openAudit(join(dataDir, 'audit.jsonl'))
  const snapshots = await openSnapshots(join(dataDir, 'last-snapshots.json'), parts)
  const behind = createWriteBehind<readonly Snapshot[]>({
    write: list => snapshots.adapter.write(list),
    later: parts.later,
    failed: error => parts.warn(error instanceof Error ? error.message : String(error)),
  })

  return {
    settings: settings.data,
    records: records.data,
    editSettings: edit => auditedEdit({ document: settings, audit, now }, edit),
    editRecords: edit => auditedEdit({ document: records, audit, now }, edit),
    auth,
    audit,
    lastSnapshots: () => snapshots.data,
    keepSnapshots: behind.keep,
    async close() {
      await Promise.all([settings, records, auth].map(document => document.settled()))
      await audit.settled()
      await behind.flush()
    },
  }
}

async function openSnapshots(path: string, parts: StoreParts) {
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
