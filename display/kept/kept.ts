import type { DisplayOrders } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'

/** What a device holds for the time when the server is away. */
export interface Kept {
  /** The script that wrote it. Another one may know other fields, and does not read it. */
  readonly page: string
  readonly orders: DisplayOrders | null
  /** One of each team that stood there. */
  readonly snapshots: readonly Snapshot[]
}

/** Characters of storage at most: some twenty snapshots with their codes. */
const MOST = 200_000

/** As text of at most 200,000 characters: where it would be longer, the last teams are left out. Null: nothing fits. */
export function keptText(kept: Kept): string | null {
  for (let count = kept.snapshots.length; count > 0; count -= 1) {
    const text = JSON.stringify({ ...kept, snapshots: kept.snapshots.slice(0, count) })
    if (text.length <= MOST) return text
  }
  return null
}

/** What a text holds for a page; null for none, a damaged one, or one of another script's. */
export function parseKept(text: string | null, page: string): Kept | null {
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Kept | null
    return kept?.page === page && kept.snapshots.length > 0 ? kept : null
  } catch {
    return null
  }
}
