import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { DISPLAY_CHANNEL } from '../core/snapshot/protocol.ts'
import { monthAt } from '../core/time/period.ts'
import { accountParts } from './account-parts.ts'
import { apiParts } from './api-parts.ts'
import { appBoard } from './app-board.ts'
import { appDisplays } from './app-displays.ts'
import { appMeasures } from './app-measures.ts'
import { clientAddress } from './auth/client-address.ts'
import { createDoor } from './auth/door.ts'
import type { PasswordHasher } from './auth/password.ts'
import { createBackups } from './backups.ts'
import type { Pipeline } from './board.ts'
import { bonusParts } from './bonus-parts.ts'
import { booksOf } from './books.ts'
import { clockSentence, createClockWatch } from './clock-watch.ts'
import { createClosedTarget } from './closed-target.ts'
import type { Config } from './config.ts'
import { connectionsDesk } from './connections-desk.ts'
import { endConnections } from './end-connections.ts'
import { guardConnections } from './guard-connections.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createHook } from './hook.ts'
import { knownHosts } from './http/known-hosts.ts'
import type { PageFolders } from './http/pages.ts'
import { rateLimits } from './http/rate-limits.ts'
import { site } from './http/site.ts'
import { type Limits, limitsOf, serverOptions } from './limits.ts'
import { listening } from './listening.ts'
import { type Machine, plainMachine } from './machine.ts'
import type { SourceMaker } from './make-sources.ts'
import { measuredParts } from './measured-parts.ts'
import { createMessagesDesk } from './messages-desk.ts'
import { createMetricsPage } from './metrics-page.ts'
import { ownNames } from './own-names.ts'
import { projectionParts } from './projection-parts.ts'
import { publicBase } from './public-base.ts'
import type { OpenRelays } from './relay/open-relays.ts'
import { shownOnceSaved } from './shown-once-saved.ts'
import { openAdminChannel } from './sockets/admin-channel.ts'
import { limitPackets } from './sockets/limit-packets.ts'
import { socketOptions } from './sockets/socket-options.ts'
import type { Later } from './store/later.ts'
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
  readonly warn?: (message: string) => void
  /** Absent: one that nobody measures, whose clock is never set. */
  readonly machine?: Machine
  /** Opens the backup for commands at this machine. Absent: they get none. */
  readonly localKey?: string
  readonly boot: string
  readonly build: string
  /** Absent: this process is the only one of its company. */
  readonly relays?: OpenRelays
  /** In the place of what the program and its configuration allow. */
  readonly limits?: Partial<Limits>
}

export interface App {
  /** Resolves to the port. Rejects with Node's error when it cannot listen there. Null: every interface. */
  listen(port: number, host: string | null): Promise<number>
  /** Stops polling, lets every connection go and writes what is not written yet. */
  close(): Promise<void>
}

/** The whole server, put together of what main.ts hands in. */
export function createApp(given: AppParts): App {
  const { warn = () => {}, machine = plainMachine(given.now) } = given
  const page = createMetricsPage({
    ...{ machine, sources: () => measures.sources(), snapshots: () => measures.snapshots() },
    displays: () => io.of(DISPLAY_CHANNEL).sockets.size,
  })
  const parts = { ...given, ...measuredParts(given, page, machine.monotonic) }
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
  const door = createDoor({ ...parts, file: store.auth, codes: store.codes, audit: store.audit })
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
  const measures = appMeasures({ feeds, board, teams: () => settings().teams, now })
  const backups = createBackups({ ...parts, warn })
  const limits = limitsOf(config, parts.limits)
  const isKnown = knownHosts(ownNames(config))
  const pages = site({
    ...{ isKnownHost: isKnown, trustProxy: config.trustProxy, rates: rateLimits(limits, now) },
    ...{ folders, signIn, left, plan, records, audit: store.audit, newest, report },
    ...apiParts({ ...parts, feeds, board, signIn, settings, edit: editSettings }),
    ...bonusParts({ ...parts, feeds, board, settings, kept: { data: store.settings, edit: editSettings } }),
    projection: projectionParts({ settings, board, keeper, feed: outlooks, books: () => booksOf(store) }),
    connections: connectionsDesk({ ...parts, ...app, base, saved: () => admin.saved() }),
    messages: messages.api,
    hook: createHook({ ...parts, feeds }),
    account: accountParts({ door, board, store, base, left }),
    ...{ displays: displays.routes, backups },
    ...{ ready: measures.ready, metrics: { page, token: config.metricsToken } },
  })
  const server = createServer(serverOptions(limits), pages)
  guardConnections(server, limits, config)
  const endAll = endConnections(server)
  const address = (request: IncomingMessage) => clientAddress(request, pages.get('trust proxy fn'))
  const io = new Server(server, socketOptions({ ...limits, isKnown, address }))
  limitPackets(io, limits.packets, now)
  const display = displays.open(io)
  const revision = () => store.settings().revision
  const admin = openAdminChannel(io, { newest, later, revision, user: signIn.peek })
  const push = () => {
    display.push()
    admin.push()
    messages.look()
  }
  const moved = (by: number) => {
    warn(clockSentence(by))
    feeds.clockMoved(by)
  }
  const lookAtClock = createClockWatch({ now, monotonic: machine.monotonic, moved })
  const beat = () => {
    lookAtClock()
    board.publish()
    // The password may have been reset on the command line, which ends all sessions.
    store.auth.refresh().then(left, report)
    backups.beat().catch(report)
  }
  const stops = [feeds.stop, display.stop]

  return {
    async listen(asked, host) {
      board.publish()
      port = await listening(server, asked, host)
      feeds.start()
      stops.push(startHeartbeat({ now, later, beat }))
      return port
    },
    async close() {
      for (const stop of stops) stop()
      await keeper.stop()
      await messages.settled()
      const closed = io.close()
      endAll()
      await closed
      await store.close()
    },
  }
}
