import { createServer } from 'node:http'
import { Server } from 'socket.io'
import type { Team } from '../core/model/team.ts'
import { type Instant, millis } from '../core/model/units.ts'
import { monthAt } from '../core/time/period.ts'
import { apiParts } from './api-parts.ts'
import type { PasswordHasher } from './auth/password.ts'
import { createSignIn } from './auth/sign-in.ts'
import { createBoard, type Pipeline } from './board.ts'
import { bonusParts } from './bonus-parts.ts'
import { booksOf } from './books.ts'
import type { Config } from './config.ts'
import { environmentSettings } from './default-settings.ts'
import { createHistoryKeeper } from './history-keeper.ts'
import type { PageFolders } from './http/pages.ts'
import { site } from './http/site.ts'
import { listening } from './listening.ts'
import { createOutlookFeed } from './outlook-feed.ts'
import { outlookOf } from './pipeline.ts'
import { createPoller } from './poller.ts'
import { projectionParts } from './projection-parts.ts'
import { publicBase } from './public-base.ts'
import { createQrCodes } from './qr-codes.ts'
import { shownOnceSaved } from './shown-once-saved.ts'
import { openAdminChannel } from './sockets/admin-channel.ts'
import { openDisplayChannel } from './sockets/display-channel.ts'
import { socketOptions } from './sockets/socket-options.ts'
import { createSourceHealth } from './source-health.ts'
import type { Source } from './sources/source.ts'
import type { Cancel, Later } from './store/later.ts'
import type { Store } from './store/open-store.ts'

export interface AppParts {
  readonly config: Config
  readonly store: Store
  readonly source: Source
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
  const { config, store, source, now, later, report } = parts
  const settings = environmentSettings(store.settings, config)
  let port = config.port
  const readSecret = () => store.auth.data().readSecret
  const codes = createQrCodes({ base: () => publicBase(config, port), readSecret, now })
  const keeper = createHistoryKeeper({
    ...{ files: store.history, source, now, report },
    teams: () => settings().teams,
    known: () => ({ exclusions: store.records().exclusions, books: booksOf(store) }),
    changed: () => board.publish(),
  })
  const feed = createOutlookFeed()
  const board = createBoard({
    ...parts,
    settings,
    history: keeper.historyOf,
    exclusions: () => store.records().exclusions,
    books: () => booksOf(store),
    qrs: () =>
      Object.fromEntries(
        settings()
          .teams.filter(isCoded)
          .map(team => [team.id, codes(team)]),
      ),
    health: health(parts),
    fixed: { demo: config.source.kind === 'demo', boot: parts.boot, build: parts.build },
    last: store.lastSnapshots(),
    keep: snapshots => {
      store.keepSnapshots(snapshots)
      for (const each of snapshots) {
        const outlook = outlookOf(each)
        if (outlook) feed.seen(each.team.id, outlook)
      }
    },
    push: () => push(),
  })
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
      ...apiParts({ ...parts, board, signIn, settings, edit: editSettings }),
      ...bonusParts({ ...parts, board, settings, kept: { data: store.settings, edit: editSettings } }),
      projection: projectionParts({ settings, board, keeper, feed, books: () => booksOf(store) }),
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
  const poll = async (signal: AbortSignal) => {
    await board.poll(signal)
    keeper.look()
  }
  const beat = () => {
    board.publish()
    // The password may have been reset on the command line, which ends all sessions.
    store.auth.refresh().then(left, report)
  }
  const poller = createPoller({ ...parts, poll, every: config.poll })
  const stops = [poller.stop]

  return {
    async listen(asked, host) {
      board.publish()
      port = await listening(server, asked, host)
      poller.start()
      stops.push(source.watch?.(poller.nudge) ?? (() => {}), repeat(later, beat))
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

function health({ store, source, config, now }: AppParts) {
  const known = store.lastSnapshots()[0]?.sources.find(each => each.id === source.name)
  return createSourceHealth({ source, every: config.poll, started: now(), asOf: known?.asOf ?? null })
}

const isCoded = (team: Team) => team.wallQr

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
