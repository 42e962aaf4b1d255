import { millis } from '../core/model/units.ts'
import { createBoard } from '../server/board.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { createFeeds } from '../server/feeds.ts'
import { gather, recalculate } from '../server/pipeline.ts'
import { createClient } from '../server/sources/connectwise/client.ts'
import { createConnectWiseSource } from '../server/sources/connectwise/connectwise-source.ts'
import { createSmileBackSource } from '../server/sources/smileback/smileback-source.ts'
import { createFairTime } from './fair-time.ts'
import { startFaultServer, type Vendor } from './fault-server.ts'
import type { FaultName } from './faults.ts'
import { seeded } from './made-batch.ts'
import { createVirtualTime } from './virtual-time.ts'

/** What became of the polls of a vendor. */
export interface Polled {
  begun: number
  ended: number
  /** In a row. */
  fails: number
  /** Of the last good one. */
  asOf: number | null
  error: unknown
  /** What the last one took, in milliseconds of real time. */
  took: number
}

const ZONE = 'America/New_York'
const START = Date.parse('2026-11-04T15:00:00Z')
const CONNECTWISE = {
  ...{ company: 'acme', clientId: 'a1b2', boards: null, agreementTypes: null, revenue: 'invoices' as const },
  ...{ cycles: {}, classes: {}, alertSources: [], internalCompanies: [], survey: null },
}
const KEYS = { publicKey: 'public', privateKey: 'private' }
const USER = { clientId: 'id', clientSecret: 'secret', username: 'user', password: 'word' }

/** The real sources, feeds and calculation beside a server of faults, in a time that passes at once. */
export async function startFaultRig(seed: number) {
  const time = createVirtualTime(START)
  const { now, later } = time
  const working = () => [...polled].filter(([, { begun, ended }]) => begun > ended).map(([vendor]) => vendor)
  const passed = createFairTime(time, working)
  const server = await startFaultServer(now, vendor => void passed(vendor, 30_000))
  const random = seeded(seed)
  const refused = new Set<Vendor>()
  const waitOf = (vendor: Vendor) => async (pause: number, signal: AbortSignal) => {
    await passed(vendor, pause)
    signal.throwIfAborted()
  }
  const fetchOf = (vendor: Vendor) => (url: string | URL | Request, init?: RequestInit) =>
    fetch(refused.has(vendor) ? String(url).replace(server.site, server.deadSite) : url, init)
  const shared = { now, random, later }
  const of = (vendor: Vendor) => ({ ...shared, wait: waitOf(vendor), fetch: fetchOf(vendor) })
  const { site } = server
  const settings = defaultSettings({ zone: ZONE, week: null }, now())
  const api = createClient({
    ...{ ...of('connectwise'), ...KEYS, ...CONNECTWISE, site },
  })
  const sources = [
    createSmileBackSource({ ...of('smileback'), settings: { site }, keys: USER }),
    createConnectWiseSource({ api, settings: { ...CONNECTWISE, site }, now, zones: () => ({ zone: ZONE }) }),
  ]
  const polled = new Map(sources.map(({ name }) => [name, notPolled()]))
  const reports: unknown[] = []
  const feeds = createFeeds({
    ...{ now, later, random, every: millis(60_000), sources: () => sources, known: () => null },
    // The same faults again and again must not fill the memory that is measured.
    report: error => void (reports.length < 100 && reports.push(error)),
    async gather(source, signal) {
      const last = polled.get(source.name) as Polled
      const from = performance.now()
      last.begun += 1
      try {
        const batch = await gather(source, settings, now(), signal)
        Object.assign(last, { fails: 0, error: null, asOf: batch.asOf[source.name] ?? null })
        return batch
      } catch (error) {
        last.fails += 1
        last.error = error
        throw error
      } finally {
        last.ended += 1
        last.took = performance.now() - from
      }
    },
    polled: () => board.publish(),
  })
  const board = createBoard({
    ...{ pipeline: { recalculate }, batch: feeds.batch, figures: feeds.figures, now, last: [] },
    ...{ settings: () => settings, exclusions: () => [], qrs: () => ({}), keep: () => {}, push: () => {} },
    ...{ fixed: { boot: 'boot', build: 'build' }, report: error => void reports.push(error) },
  })
  const plan = (vendor: Vendor, fault: FaultName | null, after: number) => {
    refused.delete(vendor)
    if (fault === 'refused') refused.add(vendor)
    server.plan(vendor, fault === 'refused' ? null : fault, after)
  }
  return { time, server, feeds, board, polled, reports, plan }
}

const notPolled = (): Polled => ({ begun: 0, ended: 0, fails: 0, asOf: null, error: null, took: 0 })

export type FaultRig = Awaited<ReturnType<typeof startFaultRig>>
