import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { type Instant, millis } from '../core/model/units.ts'
import { monthAt } from '../core/time/period.ts'
import { apiParts } from './api-parts.ts'
import { appBoard } from './app-board.ts'
import type { PasswordHasher } from './auth/password.ts'
import { createSignIn } from './auth/sign-in.ts'
import type { Pipeline } from './board.ts'
import { bonusParts } from './bonus-parts.ts'
import { booksOf } from './books.ts'
import type { Config } from './config.ts'
import { connectionsDesk } from './connections-desk.ts'
import { createHook } from './hook.ts'
import type { PageFolders } from './http/pages.ts'
import { site } from './http/site.ts'
import { listening } from './listening.ts'
import type { SourceMaker } from './make-sources.ts'
import { projectionParts } from './projection-parts.ts'
import { publicBase } from './public-base.ts'
import { shownOnceSaved } from './shown-once-saved.ts'
import { openAdminChannel } from './sockets/admin-channel.ts'
import { openDisplayChannel } from './sockets/display-channel.ts'
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
  const records = { records: store.records, edit: editRecords, hasTeam, knows, preview, now }
  const signIn = createSignIn({ ...parts, file: store.auth, audit: store.audit })
  const { folders } = parts
  const left = () => admin.left()
  const server = createServer(
    site({
      ...{ folders, signIn, left, plan, records, audit: store.audit, newest, report },
      ...apiParts({ ...parts, feeds, board, signIn, settings, edit: editSettings }),
      ...bonusParts({ ...parts, feeds, board, settings, kept: { data: store.settings, edit: editSettings } }),
      projection: projectionParts({ settings, board, keeper, feed: outlooks, books: () => booksOf(store) }),
      connections: connectionsDesk({ ...parts, ...app, base, saved: () => admin.saved() }),
      hook: createHook({ ...parts, feeds }),
    }),
  )
  const io = new Server(server, socketOptions())
  const display = openDisplayChannel(io, { newest, later })
  const revision = () => store.settings().revision
  const signedIn = (id: string | null) => signIn.peek(id) !== null
  const admin = openAdminChannel(io, { newest, later, revision, signedIn })
  const push = () => {
    display.push()
    admin.push()
  }
  const beat = () => {
    board.publish()
    // The password may have been reset on the command line, which ends all sessions.
    store.auth.refresh().then(left, report)
  }
  const stops = [feeds.stop]

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
