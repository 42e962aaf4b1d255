import { z } from 'zod'

/** What the desk is told of backups. */
export interface BackupState {
  /** The folder that scheduled backups go to; null where none is named. */
  readonly folder: string | null
  /** Files in the folder, the newest first. */
  readonly files: readonly BackupFile[]
}

export interface BackupFile {
  readonly name: string
  /** Epoch milliseconds. */
  readonly made: number
  readonly bytes: number
}

/** Damage was seen that was told until then, in epoch milliseconds. */
export const damageSeenSchema = z.strictObject({ until: z.int().min(0) })
