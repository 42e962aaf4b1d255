import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Snapshot } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import { seenAt } from '../core/snapshot/freshness.ts'
import { keepTrends } from './keep-trends.ts'

/** One snapshot a team, as it may be shown: a store, so that only what changed is drawn again. */
export interface HeldSnapshots {
  teams(): readonly string[]
  of(team: string): Snapshot | null
  /** Draws a team's snapshot as it may be seen at an instant of the server's clock. */
  draw(snapshot: Snapshot, at: Instant): void
  /** Draws what is held of a team as it may be seen by now. */
  age(team: string, at: Instant): void
  clear(): void
}

export function createHeldSnapshots(): HeldSnapshots {
  const [held, setHeld] = createStore<{ [team: string]: Snapshot }>({})
  const draw = (snapshot: Snapshot, at: Instant) => {
    const { id: team } = snapshot.team
    const next = seenAt(snapshot, at)
    const drawn = held[team]
    if (!drawn) return setHeld(team, next)
    const like = keepTrends(next, unwrap(drawn))
    // Points are replaced as one array; reconcile would walk them one by one.
    for (const { id, trend } of like.metrics) setHeld(team, 'metrics', metric => metric.id === id, { trend })
    setHeld(team, reconcile(like, { key: 'id' }))
  }
  return {
    teams: () => Object.keys(held),
    of: team => held[team] ?? null,
    draw,
    age(team, at) {
      const drawn = held[team]
      if (drawn) draw(unwrap(drawn), at)
    },
    clear: () => setHeld(reconcile({})),
  }
}
