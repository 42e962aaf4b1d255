import { type Audience, OPEN_AUDIENCE, VISITORS } from '../../core/model/audience.ts'
import type { Display, DisplayOrders, Displays } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import type { DisplayRefusal } from '../../core/snapshot/protocol.ts'

/** What is known of a screen that asks to be let in: the SHA-256 of its token, and the team in its address. */
export interface Asking {
  readonly hash: string | null
  readonly team: string | null
}

export type Entry =
  | {
      readonly isIn: true
      /** Null: nobody has paired it. */
      readonly id: string | null
      readonly orders: DisplayOrders
      readonly audience: Audience
    }
  | { readonly isIn: false; readonly reason: DisplayRefusal; readonly sentence: string }

export interface EntryParts {
  displays(): Displays
  /** The newest snapshot of a team, or of the first team for null. Null: no such team. */
  newest(team: string | null): Snapshot | null
  now(): Instant
}

/** Whether a screen may show anything, and what. Asked at the door, and again before everything that is sent. */
export function displayEntry({ hash, team }: Asking, parts: EntryParts): Entry {
  const { displays, open, revoked = [] } = parts.displays()
  const display = hash === null ? undefined : displays.find(({ token }) => token === hash)
  if (display) return pairedEntry(display, parts)
  if (hash !== null && revoked.includes(hash)) return out('revoked', 'This screen was removed by a manager.')
  if (!open && !parts.newest(null)?.demo)
    return out('pair', 'This screen is not paired. Type its code on the page Displays.')
  const snapshot = parts.newest(team)
  if (!snapshot) return out('no-team', 'There is no team of this name. Check the address of this screen.')
  return { isIn: true, id: null, orders: openOrders(snapshot.team), audience: OPEN_AUDIENCE }
}

function pairedEntry(display: Display, { newest, now }: EntryParts): Entry {
  const { expires, visitorsUntil, audience } = display
  if (expires !== null && now() >= expires)
    return out('revoked', 'This phone was let in for 90 days. Open it with a new link.')
  const teams = display.teams.filter(team => newest(team) !== null)
  if (teams.length === 0)
    return out('no-team', 'This screen has no team. Choose one for it on the page Displays.')
  const hasVisitors = visitorsUntil !== null && now() < visitorsUntil
  return {
    ...{ isIn: true, id: display.id, audience: hasVisitors ? VISITORS : audience },
    orders: { ...ordersOf(display), teams },
  }
}

const ordersOf = (display: Display): DisplayOrders => {
  const { name, teams, size, safeArea, theme, night, wakeLock, turn, blank } = display
  return { name, teams, size, safeArea, theme, night, wakeLock, turn, blank }
}

/** A screen that nobody has set up. */
const openOrders = ({ id, name }: Snapshot['team']): DisplayOrders => ({
  ...{ name, teams: [id], size: 1, safeArea: 0, theme: 'dark' },
  ...{ night: null, wakeLock: false, turn: 15, blank: false },
})

const out = (reason: DisplayRefusal, sentence: string): Entry => ({ isIn: false, reason, sentence })
