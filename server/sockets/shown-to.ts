import type { Audience } from '../../core/model/audience.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { audienceSnapshot } from '../../core/snapshot/audience-snapshot.ts'

/** Snapshots as an audience may have them, each made once however many screens get it. */
export function createShownTo(): (snapshot: Snapshot, audience: Audience) => Snapshot {
  const made = new WeakMap<Snapshot, Map<string, Snapshot>>()
  return (snapshot, audience) => {
    const known = made.get(snapshot) ?? new Map<string, Snapshot>()
    made.set(snapshot, known)
    const key = `${audience.pool}/${audience.clients}`
    const shown = known.get(key) ?? audienceSnapshot(snapshot, audience)
    known.set(key, shown)
    return shown
  }
}
