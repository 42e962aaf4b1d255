import type { DisplayOrders } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { DeviceStorage } from '../boot/device-storage.ts'
import { type Kept, keptText, parseKept } from './kept.ts'
import { unjudged } from './unjudged.ts'

export interface KeeperParts {
  readonly storage: DeviceStorage
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number
  /** The address of this page's script: it changes with every build of the page. */
  readonly page: string
}

export interface Keeper {
  /** What was kept before this page began, with nothing judged; of one team where only that is asked for. */
  last(team: string | null): Kept | null
  orders(orders: DisplayOrders): void
  snapshot(snapshot: Snapshot): void
  /** For a screen that may no longer show anything. */
  forget(): void
}

const PLACE = 'poolboard.kept'
const MINUTE = 60_000

/** Keeps the last good snapshot of each team on the device, written once a minute at most; at once when it may show less. */
export function createKeeper({ storage, elapsed, page }: KeeperParts): Keeper {
  const teams = new Map<string, Snapshot>()
  let told: DisplayOrders | null = null
  let written = Number.NEGATIVE_INFINITY

  const write = () => {
    written = elapsed()
    const text = keptText({ page, orders: told, snapshots: [...teams.values()] })
    if (text !== null) storage.write(PLACE, text)
  }
  return {
    last(team) {
      const kept = parseKept(storage.read(PLACE), page)
      const snapshots = (kept?.snapshots ?? []).filter(({ team: { id } }) => team === null || id === team)
      return kept && snapshots.length > 0 ? { ...kept, snapshots: snapshots.map(unjudged) } : null
    },
    orders(orders) {
      told = orders
      for (const team of teams.keys())
        if (orders.teams.length > 0 && !orders.teams.includes(team)) teams.delete(team)
    },
    snapshot(snapshot) {
      const before = teams.get(snapshot.team.id)
      teams.set(snapshot.team.id, snapshot)
      if (isOtherwiseShown(snapshot, before) || elapsed() - written >= MINUTE) write()
    },
    forget() {
      teams.clear()
      storage.remove(PLACE)
    },
  }
}

/** A team that is new, or may show another part of its numbers than a moment ago. */
const isOtherwiseShown = (next: Snapshot, before: Snapshot | undefined) =>
  JSON.stringify(next.audience) !== JSON.stringify(before?.audience)
