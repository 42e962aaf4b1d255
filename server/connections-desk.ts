import { stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Connections } from '../core/model/connection.ts'
import type { ConnectionsPage, DraftedSource } from '../core/model/connections-page.ts'
import type { Problem } from '../core/model/result.ts'
import { type Instant, MINUTE, millis } from '../core/model/units.ts'
import type { AppBoard } from './app-board.ts'
import type { Config } from './config.ts'
import type { ConnectionsParts } from './http/connections-parts.ts'
import { Refused } from './http/refused.ts'
import { demoLeft, leaveDemo } from './leave-demo.ts'
import type { SourceMaker } from './make-sources.ts'
import { orAborted } from './or-aborted.ts'
import { sourceCheck } from './source-check.ts'
import { parseScale } from './sources/csv/parse-scale.ts'
import { type Source, SourceError } from './sources/source.ts'
import type { Later } from './store/later.ts'
import type { Store } from './store/open-store.ts'
import { openPeriod } from './team-context.ts'

export interface ConnectionsDeskParts extends Pick<AppBoard, 'settings' | 'feeds' | 'keeper' | 'outlooks'> {
  readonly board: Pick<AppBoard['board'], 'publish'>
  readonly store: Store
  readonly config: Config
  readonly sources: SourceMaker
  readonly now: () => Instant
  readonly later: Later
  readonly report: (error: unknown) => void
  readonly base: () => string
  /** The settings have changed. */
  readonly saved: () => void
}

/** What a page may wait for. */
const LONGEST = millis(MINUTE)

/** What the routes about connected sources are handed. */
export function connectionsDesk(parts: ConnectionsDeskParts): ConnectionsParts {
  const { store, config, feeds, board, settings, later } = parts
  const teams = () => settings().teams
  const sourceOf = (asked: Parameters<ConnectionsParts['check']>[0]): Source => {
    if (typeof asked !== 'string') return parts.sources.drafted(asked, teams)
    const source = feeds.source(asked)
    if (!source) throw new Refused(404, 'This source is not connected.')
    return source
  }
  const month = () => {
    const [team] = teams()
    if (!team) throw new Error('settings without a team')
    const { from, to } = openPeriod(team, parts.now())
    return { from, to }
  }
  return {
    connections: { data: store.connections.data, edit: followed(parts) },
    page: () => page(parts),
    seal: store.connections.seal,
    keys: store.connections.keys,
    problems: ownProblems,
    demo: () => demoLeft(store),
    async leaveDemo(by) {
      await leaveDemo({ store, config, now: parts.now }, by)
      await forgotten(parts)
      board.publish()
      parts.saved()
    },
    async check(asked) {
      const found = await answered(later, signal => sourceCheck(sourceOf(asked), month(), signal))
      // Where refused keys stopped the polls, a good test begins them again.
      if (typeof asked === 'string') feeds.nudge(asked)
      return found
    },
    facts(asked) {
      const source = sourceOf(asked)
      if (!source.facts) throw new Refused(404, 'This source has nothing to choose from.')
      return answered(later, signal => source.facts?.(signal) ?? Promise.reject(new Error('no facts')))
    },
    readiness: asked =>
      answered(later, async signal => (await sourceOf(asked).readiness?.(month(), signal)) ?? []),
  }
}

function page({ store, config, feeds, base }: ConnectionsDeskParts): ConnectionsPage {
  const { data, keysState } = store.connections
  const { revision, csv, connectwise, smileback, hook } = data()
  return {
    ...{ revision, csv, connectwise, smileback, fixed: config.source !== null },
    keys: { connectwise: keysState('connectwise'), smileback: keysState('smileback') },
    hook: connectwise && hook !== null ? `${base()}/hooks/connectwise/${hook}` : null,
    leaveDemo: demoLeft(store)?.sentence ?? null,
    sources: feeds.lines(),
  }
}

/** An edit whose effect is there as soon as the document has changed, even when the audit then lacks it. */
const followed =
  (parts: ConnectionsDeskParts): ConnectionsParts['connections']['edit'] =>
  async edit => {
    const { store, feeds, board } = parts
    const before = store.connections.data()
    try {
      return await store.editConnections(edit)
    } finally {
      const after = store.connections.data()
      if (after.revision !== before.revision) {
        feeds.sync()
        // New keys alone open the same numbers.
        if (!isDeepStrictEqual(settingsOf(before), settingsOf(after))) await forgotten(parts)
        board.publish()
      }
    }
  }

const settingsOf = ({ csv, connectwise, smileback }: Connections) => [csv, connectwise, smileback]

/** What was learned from other sources says nothing of these. */
async function forgotten({ keeper, outlooks, report }: ConnectionsDeskParts): Promise<void> {
  outlooks.forget()
  await keeper.forget().catch(report)
}

/** An answer within a minute. What a source says of its failure is told as it is. */
async function answered<T>(later: Later, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController()
  const late = new SourceError('down', 'The source did not answer within a minute.')
  const cancel = later(() => control.abort(late), LONGEST)
  try {
    return await orAborted(ask(control.signal), control.signal)
  } catch (error) {
    if (error instanceof SourceError) throw new Refused(424, error.message)
    throw error
  } finally {
    cancel()
  }
}

async function ownProblems({ source, settings }: DraftedSource): Promise<readonly Problem[]> {
  if (source !== 'csv') return []
  const scale = settings.scale === null ? null : parseScale(settings.scale)
  const isThere = await stat(settings.path).then(
    () => true,
    () => false,
  )
  return [
    ...(isThere
      ? []
      : [{ path: 'settings.path', message: 'a file or folder that is there, on the machine of Poolboard' }]),
    ...(scale && !scale.ok ? scale.problems.map(({ message }) => ({ path: 'settings.scale', message })) : []),
  ]
}
