import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import type { Team } from '../core/model/team.ts'
import { type Instant, millis } from '../core/model/units.ts'
import { monthAt } from '../core/time/period.ts'
import { accountParts } from './account-parts.ts'
import { apiParts } from './api-parts.ts'
import { appBoard } from './app-board.ts'
import { appDisplays } from './app-displays.ts'
import { createDoor } from './auth/door.ts'
import type { PasswordHasher } from './auth/password.ts'
import type { Pipeline } from './board.ts'
import { bonusParts } from './bonus-parts.ts'
import { booksOf } from './books.ts'
import { createClosedTarget } from './closed-target.ts'
import type { Config } from './config.ts'
import { connectionsDesk } from './connections-desk.ts'
import { createHook } from './hook.ts'
import type { PageFolders } from './http/pages.ts'
import { site } from './http/site.ts'
import { listening } from './listening.ts'
import type { SourceMaker } from './make-sources.ts'
import { createMessagesDesk } from './messages-desk.ts'
import { projectionParts } from './projection-parts.ts'
import { publicBase } from './public-base.ts'
import { shownOnceSaved } from './shown-once-saved.ts'
import { openAdminChannel } from './sockets/admin-channel.ts'
import { socketOptions } from './sockets/socket-options.ts'
import type { Cancel, Later } from './store/later.ts'
import type { Store } from './store/open-store.ts'

export interface AppParts {
  readonly config: Config
  readonly store: Store
  readonly sources: SourceMaker
  readonly pipeline: Pipeline
  readonly hasher: PasswordHasher
  readonly folders: PageFolders
  readonly now: () => Instant
  readonly later: Later
  readonly random: () => number
  readonly report: (error: unknown) => void
  readonly boot: string
  readonly build: string
}

export interface App {
  /** Resolves to the port. Rejects with Node's error when it cannot listen there. Null: every interface. */
  listen(port: number, host: string | null): Promise<number>
  /** Stops polling, lets every connection go and writes what is not written yet. */
  close(): Promise<void>
}

/** So that a wall learns the time, and that a due time has passed, without a poll. */
const HEARTBEAT = millis(30_000)

/** The whole server, put together of what main.ts hands in. */
export function createApp(parts: AppParts): App {
  const { config, store, now, later, report } = parts
  let port = config.port
  const base = () => publicBase(config, port)
  const app = appBoard({ ...parts, base, push: () => push() })
  const { settings, feeds, board, keeper, outlooks } = app
  const editSettings = shownOnceSaved(store.settings, store.editSettings, () => {
    board.publish()
    admin.saved()
  })
  const editRecords = shownOnceSaved(store.records, store.editRecords, board.publish)
  const { closedMonths } = store
  const month = (zone: string) => monthAt(zone, now())
  const plan = { settings, edit: editSettings, month, closedMonths, now }
  const hasTeam = (team: string) => settings().teams.some(each => each.id === team)
  const { knows, preview, newest } = board
  const closedMonth = createClosedTarget({ board, closedMonths, settings })
  const records = { records: store.records, edit: editRecords, hasTeam, knows, closedMonth, preview, now }
  const door = createDoor({ ...parts, file: store.auth, audit: store.audit })
  const { signIn } = door
  const { folders } = parts
  const left = () => admin.left()
  const displays = appDisplays({
    ...{ ...parts, ...app, base, bytes: randomBytes },
    changed: () => admin.displays(),
  })
  const money = (team: Team) =>
    board.inHand().batch?.money?.find(({ source }) => source === team.sources?.money) ?? null
  const messages = createMessagesDesk({
    ...{ ...parts, board, settings, base, money, fetch },
    missingDisplays: displays.missingDisplays,
  })
  const server = createServer(
    site({
      ...{ folders, signIn, left, plan, records, audit: store.audit, newest, report },
      ...apiParts({ ...parts, feeds, board, signIn, settings, edit: editSettings }),
      ...bonusParts({ ...parts, feeds, board, settings, kept: { data: store.settings, edit: editSettings } }),
      projection: projectionParts({ settings, board, keeper, feed: outlooks, books: () => booksOf(store) }),
      connections: connectionsDesk({ ...parts, ...app, base, saved: () => admin.saved() }),
      messages: messages.api,
      hook: createHook({ ...parts, feeds }),
      account: accountParts({ door, board, store, base, left }),
      displays: displays.routes,
    }),
  )
  const io = new Server(server, socketOptions())
  const display = displays.open(io)
  const revision = () => store.settings().revision
  const admin = openAdminChannel(io, { newest, later, revision, user: signIn.peek })
  const push = () => {
    display.push()
    admin.push()
    messages.look()
  }
  const beat = () => {
    board.publish()
    // The password may have been reset on the command line, which ends all sessions.
    store.auth.refresh().then(left, report)
  }
  const stops = [feeds.stop, display.stop]

  return {
    async listen(asked, host) {
      board.publish()
      port = await listening(server, asked, host)
      feeds.start()
      stops.push(repeat(later, beat))
      return port
    },
    async close() {
      for (const stop of stops) stop()
      await keeper.stop()
      await messages.settled()
      const closed = io.close()
      server.closeAllConnections()
      await closed
      await store.close()
    },
  }
}

/** Runs something at every heartbeat. Returns its cleanup. */
function repeat(later: Later, run: () => void): Cancel {
  let cancel: Cancel
  const plan = () => {
    cancel = later(() => {
      plan()
      run()
    }, HEARTBEAT)
  }
  plan()
  return () => cancel()
}
