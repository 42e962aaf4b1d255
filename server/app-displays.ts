import type { Server } from 'socket.io'
import type { Settings } from '../core/model/settings.ts'
import type { Instant } from '../core/model/units.ts'
import { createPairings } from './auth/pairing.ts'
import type { Bytes } from './auth/pairing-code.ts'
import { createPhoneLinks } from './auth/phone-links.ts'
import type { Board } from './board.ts'
import { awaySince, displayLine } from './display-lines.ts'
import type { DisplaysParts } from './http/displays-parts.ts'
import { qrFigure } from './qr-codes.ts'
import type { OpenRelays } from './relay/open-relays.ts'
import { shownOnceSaved } from './shown-once-saved.ts'
import { type DisplayChannel, openDisplayChannel } from './sockets/display-channel.ts'
import { createDisplayPresence } from './sockets/display-presence.ts'
import type { Later } from './store/later.ts'
import type { Store } from './store/open-store.ts'

export interface AppDisplaysParts {
  readonly store: Pick<Store, 'displays' | 'editDisplays'>
  readonly board: Pick<Board, 'newest'>
  settings(): Pick<Settings, 'teams'>
  now(): Instant
  readonly later: Later
  /** Cannot be foreseen. */
  readonly bytes: Bytes
  base(): string
  readonly build: string
  /** Absent: this process is the only one of its company. */
  readonly relays?: OpenRelays
  /** Something is known of the screens that was not before. */
  changed(): void
}

/** A screen that is away though it should be there. */
export interface MissingDisplay {
  readonly id: string
  readonly name: string
  readonly teams: readonly string[]
  readonly since: Instant
}

export interface AppDisplays {
  /** What the routes about screens are handed. */
  readonly routes: DisplaysParts
  /** Opens the channel of the walls. Once. */
  open(io: Server): DisplayChannel
  /** Those that have been away for ten minutes and more. */
  missingDisplays(): readonly MissingDisplay[]
}

/** Everything about screens: who may show the wall, how each is set up, and which are there. */
export function appDisplays(parts: AppDisplaysParts): AppDisplays {
  const { store, board, settings, now, changed } = parts
  const presence = createDisplayPresence(now, changed)
  const lines = { presence, settings, now, started: now() }
  let channel: DisplayChannel | null = null
  const show = () => {
    channel?.push()
    changed()
  }
  const state = () => ({
    displays: store.displays(),
    snapshots: settings().teams.flatMap(({ id }) => board.newest(id) ?? []),
  })
  const routes: DisplaysParts = {
    ...parts,
    displays: { data: store.displays, edit: shownOnceSaved(store.displays, store.editDisplays, show) },
    pairings: createPairings(parts),
    phones: createPhoneLinks(parts),
    line: display => displayLine(display, lines),
    order: (id, order) => channel?.order(id, order) ?? false,
    hasTeam: team => settings().teams.some(({ id }) => id === team),
    isDemo: () => board.newest(null)?.demo ?? false,
    qr: qrFigure,
  }
  return {
    routes,
    open(io) {
      const own = openDisplayChannel(io, {
        ...{ presence, now, later: parts.later },
        ...{ displays: store.displays, newest: board.newest },
      })
      channel = parts.relays?.({ io, channel: own, presence, state }) ?? own
      return channel
    },
    missingDisplays: () =>
      store
        .displays()
        .displays.filter(display => displayLine(display, lines).missing)
        .map(display => {
          const { id, name, teams } = display
          return { id, name, teams, since: awaySince(display, lines) }
        }),
  }
}
