import type { Namespace, Server } from 'socket.io'
import { DAY, type Instant, millis } from '../../core/model/units.ts'
import {
  DISPLAY_CHANNEL,
  type DisplayDown,
  type DisplayOrder,
  type DisplayUp,
} from '../../core/snapshot/protocol.ts'
import type { Cancel } from '../store/later.ts'
import { displayEntry } from './display-entry.ts'
import type { DisplayPresence } from './display-presence.ts'
import { askingOf, type DisplayScreen, type DisplayScreenParts, displayScreen } from './display-screen.ts'
import { createShownTo } from './shown-to.ts'
import type { SnapshotChannel } from './snapshot-channel.ts'
import { createSnapshotRounds } from './snapshot-rounds.ts'

export interface DisplayChannelParts extends DisplayScreenParts {
  readonly presence: DisplayPresence
}

/** `push` also where the screens are set up otherwise: each is looked at anew, and let go where it may not stay. */
export interface DisplayChannel extends SnapshotChannel {
  /** Whether the screen was there to be told. */
  order(id: string, order: DisplayOrder): boolean
  stop(): void
}

const HEARD: readonly string[] = ['seen', 'report'] satisfies (keyof DisplayUp)[]

/**
 * The channel of the walls: how each is set up, and the newest snapshot of each of its teams as it may have it. Of what a
 * screen sends only `seen` and its report are looked at.
 */
export function openDisplayChannel(io: Server, parts: DisplayChannelParts): DisplayChannel {
  const namespace: Namespace<DisplayUp, DisplayDown> = io.of(DISPLAY_CHANNEL)
  const screens = new Set<DisplayScreen>()
  const rounds = createSnapshotRounds((sockets, snapshot, round) => {
    namespace.local.to([...sockets]).emit('snapshot', snapshot, round)
  })
  const shared = { rounds, shownTo: createShownTo() }
  const changes = createChanges(parts, () => push())
  const push = () => {
    changes.plan()
    for (const screen of screens) screen.push()
    rounds.send()
  }
  namespace.use((socket, next) => {
    const entry = displayEntry(askingOf(socket), parts)
    if (entry.isIn) return next()
    next(Object.assign(new Error(entry.sentence), { data: { reason: entry.reason } }))
  })
  namespace.on('connection', socket => {
    const screen = displayScreen(socket, parts, shared)
    const { id } = screen
    screens.add(screen)
    socket.use(([event], next) => void (HEARD.includes(event) && next()))
    if (id !== null) {
      parts.presence.came(id)
      socket.on('report', report => parts.presence.told(id, report))
    }
    socket.on('disconnect', () => {
      screens.delete(screen)
      if (id !== null) parts.presence.left(id)
    })
    screen.push()
  })
  return {
    push,
    order(id, order) {
      const told = [...screens].filter(screen => screen.id === id)
      for (const screen of told) screen.order(order)
      return told.length > 0
    },
    stop: changes.stop,
  }
}

/** What changes by itself: visitors leave, a phone's days are over. Runs `change` at the soonest of them within a day. */
function createChanges({ displays, now, later }: DisplayChannelParts, change: () => void) {
  let cancel: Cancel = () => {}
  const soonest = (): Instant | undefined =>
    displays()
      .displays.flatMap(({ visitorsUntil, expires }) => [visitorsUntil, expires])
      .filter(at => at !== null)
      .filter(at => at > now() && at <= now() + DAY)
      .sort((a, b) => a - b)[0]
  return {
    plan() {
      cancel()
      const at = soonest()
      cancel = at === undefined ? () => {} : later(change, millis(at - now()))
    },
    stop: () => cancel(),
  }
}
