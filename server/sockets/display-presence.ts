import type { DisplayReport } from '../../core/model/display.ts'
import { parseReport } from '../../core/model/display-schema.ts'
import type { Instant } from '../../core/model/units.ts'

/** What is known of a screen since the server started. */
export interface Seen {
  readonly connected: boolean
  /** Null: not since the server started. */
  readonly lastSeen: Instant | null
  readonly report: DisplayReport | null
}

export interface DisplayPresence {
  came(id: string): void
  left(id: string): void
  /** Keeps what a screen tells of itself: what has the right shape, once in five seconds. */
  told(id: string, report: unknown): void
  of(id: string): Seen
}

interface Kept {
  sockets: number
  lastSeen: Instant
  reported: Instant | null
  report: DisplayReport | null
}

const REPORT_EVERY = 5000

/** Which screens are there, in memory. `changed`: one came or left. */
export function createDisplayPresence(now: () => Instant, changed: () => void): DisplayPresence {
  const all = new Map<string, Kept>()
  const kept = (id: string): Kept => {
    const known = all.get(id) ?? { sockets: 0, lastSeen: now(), reported: null, report: null }
    all.set(id, known)
    return known
  }
  const step = (id: string, by: 1 | -1) => {
    const known = kept(id)
    known.sockets += by
    known.lastSeen = now()
    changed()
  }
  return {
    came: id => step(id, 1),
    left: id => step(id, -1),
    told(id, report) {
      const known = kept(id)
      if (known.reported !== null && now() < known.reported + REPORT_EVERY) return
      known.reported = now()
      const read = parseReport(report)
      if (read.ok) known.report = read.value
    },
    of(id) {
      const known = all.get(id)
      if (!known) return { connected: false, lastSeen: null, report: null }
      const connected = known.sockets > 0
      return { connected, lastSeen: connected ? now() : known.lastSeen, report: known.report }
    },
  }
}
