import type { DisplayPresence } from '../sockets/display-presence.ts'
import { type RelayedScreens, TELLS_EVERY } from './shared-state.ts'

export interface RelayedPresence {
  /** What a relay tells of its screens: all of them. */
  hear(told: RelayedScreens): void
  /** Lets those go whose relay has fallen silent. */
  look(): void
  has(id: string): boolean
}

const SILENT_AFTER = 3 * TELLS_EVERY

/** Screens that hang on relays, counted among the holder's own. `now` is in milliseconds. */
export function createRelayedPresence(
  presence: Pick<DisplayPresence, 'came' | 'left' | 'told'>,
  now: () => number,
): RelayedPresence {
  const relays = new Map<string, { readonly ids: ReadonlySet<string>; readonly heard: number }>()
  const change = (relay: string, ids: ReadonlySet<string>) => {
    const before = relays.get(relay)?.ids ?? new Set()
    for (const id of ids) if (!before.has(id)) presence.came(id)
    for (const id of before) if (!ids.has(id)) presence.left(id)
    relays.set(relay, { ids, heard: now() })
  }
  return {
    hear({ relay, screens }) {
      change(relay, new Set(screens.map(({ id }) => id)))
      for (const { id, report } of screens) presence.told(id, report)
    },
    look() {
      for (const [relay, { heard }] of relays) {
        if (now() < heard + SILENT_AFTER) continue
        change(relay, new Set())
        relays.delete(relay)
      }
    },
    has: id => [...relays.values()].some(({ ids }) => ids.has(id)),
  }
}
