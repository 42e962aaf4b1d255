import type { DisplayOrders, DisplayReport } from '../model/display.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** A snapshot is acknowledged once it is on the screen's way; nothing else is sent before. */
export interface SnapshotDown {
  snapshot: (snapshot: Snapshot, acknowledge: () => void) => void
}

/**
 * The display channel: before the first snapshot, and whenever they change, how the screen is set up. All screens that
 * get the same snapshot at once share a round; each answers it with `seen` and gets no other of that team before.
 */
export interface DisplayDown {
  snapshot: (snapshot: Snapshot, round: number) => void
  orders: (orders: DisplayOrders) => void
  /** To be done once. `identify` shows the screen's name for some seconds. */
  order: (order: DisplayOrder) => void
}

export type DisplayOrder = 'reload' | 'identify'

export interface DisplayUp {
  /** The snapshot of this round is on the screen's way. */
  seen: (round: number) => void
  report: (report: DisplayReport) => void
}

/** What a screen says of itself in the handshake. `token` is of a paired one; `team` only where pairing is not asked for. */
export interface DisplayAuth {
  readonly token?: string
  readonly team?: string
}

/** Why a screen was not let in, in the error's `data.reason`. The message is for a person. */
export type DisplayRefusal = 'pair' | 'revoked' | 'no-team'

/**
 * The admin channel: the same snapshots, the revision of the settings whenever somebody saved, and a word whenever what is
 * known of the screens has changed.
 */
export interface AdminDown extends SnapshotDown {
  revision: (revision: number) => void
  displays: () => void
}

export type AdminUp = Record<never, never>

export const DISPLAY_CHANNEL = '/display'
export const ADMIN_CHANNEL = '/admin'
