import type { Snapshot } from '../model/snapshot.ts'

/** The display channel. A snapshot is acknowledged once it is on the screen's way; nothing else is sent before. */
export interface DisplayDown {
  snapshot: (snapshot: Snapshot, acknowledge: () => void) => void
}

export type DisplayUp = Record<never, never>

/** The admin channel: the same snapshots, and the revision of the settings whenever somebody saved. */
export interface AdminDown extends DisplayDown {
  revision: (revision: number) => void
}

export type AdminUp = Record<never, never>

export const DISPLAY_CHANNEL = '/display'
export const ADMIN_CHANNEL = '/admin'
