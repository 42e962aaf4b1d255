import { resolve } from 'node:path'
import type { BackupState } from '../core/model/backup.ts'
import type { Instant } from '../core/model/units.ts'
import type { Config } from './config.ts'
import type { BackupParts } from './http/backup-api.ts'
import { packedArchive } from './store/archive.ts'
import { archivedData } from './store/archived-data.ts'
import type { Store } from './store/open-store.ts'
import { StoreError } from './store/store-error.ts'
import { backupName, backupsIn, writeBackup } from './store/write-backup.ts'

export interface BackupsParts {
  readonly config: Pick<Config, 'dataDir' | 'keyFile' | 'backupDir'>
  readonly store: Pick<Store, 'settled' | 'audit' | 'damage' | 'damageSeen'>
  readonly now: () => Instant
  readonly warn: (message: string) => void
  /** Opens the backup for commands at this machine. Absent: they get none. */
  readonly localKey?: string | undefined
}

export interface Backups extends BackupParts {
  /** Writes the backup of the day into the folder, if it is not there yet. Resolves whatever the disk says. */
  beat(): Promise<void>
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Backups on demand and every day, the day in UTC. Those that are kept or downloaded hold no keys. */
export function createBackups({ config, store, now, warn, localKey }: BackupsParts): Backups {
  const { dataDir, backupDir: folder } = config
  const keyFile = config.keyFile ?? `${resolve(dataDir)}.key`
  let running: Promise<void> | null = null
  let done = ''
  let told = ''

  const made = async (secrets: boolean) => {
    await store.settled()
    const archive = await archivedData({ dataDir, keyFile, secrets, now })
    return { name: backupName(archive.made), made: archive.made, bytes: await packedArchive(archive) }
  }
  const write = async () => {
    if (folder === null)
      throw new StoreError('No folder for backups is named. Set BACKUP_DIR, then start again.')
    const { made: at, bytes } = await made(false)
    return writeBackup(folder, at, bytes)
  }
  const state = async (): Promise<BackupState> => ({
    folder,
    files: folder === null ? [] : await backupsIn(folder),
  })
  const scheduled = async (day: string) => {
    try {
      const newest = (await state()).files[0]
      if (!newest || dayOf(newest.made) !== day) await write()
      done = day
    } catch (error) {
      if (told !== day)
        warn(`The backup of the day failed: ${error instanceof StoreError ? error.message : String(error)}`)
      told = day
    }
    running = null
  }

  return {
    ...{ made, state, localKey },
    hasFolder: () => folder !== null,
    write,
    damage: store.damage,
    damageSeen: store.damageSeen,
    async tell(by, after) {
      await store.audit.append({
        at: new Date(now()).toISOString(),
        ...by,
        what: 'backup',
        before: null,
        after,
      })
    },
    async beat() {
      const day = dayOf(now())
      if (folder === null || day === done) return
      running ??= scheduled(day)
      await running
    },
  }
}
