import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Display, NO_DISPLAYS } from '../core/model/display.ts'
import { instant } from '../core/model/units.ts'
import { monthPeriod } from '../core/time/period.ts'
import { createApp } from '../server/app.ts'
import { tokenHash } from '../server/auth/secret-token.ts'
import { parseConfig } from '../server/config.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { demoBooks } from '../server/demo-books.ts'
import { gather, recalculate } from '../server/pipeline.ts'
import type { Source } from '../server/sources/source.ts'
import { openStore, type Store } from '../server/store/open-store.ts'
import { createFakeLater } from '../test/helpers/fake-later.ts'
import { fastHasher } from '../test/helpers/fast-hasher.ts'
import { onlySource } from '../test/helpers/only-source.ts'
import { madeBatch } from './made-batch.ts'

/** The whole server for attackers on a free port, in a folder of its own. Its clock stands still and nothing limits them. */
export interface FuzzDesk {
  readonly port: number
  readonly store: Store
  readonly dataDir: string
  now(): ReturnType<typeof instant>
  /** What the server reported: its own mistakes. */
  readonly reports: unknown[]
  close(): Promise<void>
}

const NOW = instant(Date.parse('2026-11-24T20:00:00Z'))
const ZONE = 'America/New_York'
const LOTS = 1e9

/** What a screen that is paired says of itself. */
export const SCREEN_TOKEN = 's'.repeat(43)

const SCREEN: Display = {
  ...{ id: 'screen', kind: 'screen', token: tokenHash(SCREEN_TOKEN), pairedBy: 'manager', pairedAt: NOW },
  ...{ name: 'Left', teams: ['help-desk'], audience: { pool: 'money', clients: true }, size: 1, safeArea: 0 },
  ...{ theme: 'dark', night: null, wakeLock: false, turn: 15 },
  ...{ expires: null, visitorsUntil: null, blank: false },
}

const NO_LIMITS = {
  ...{ requests: LOTS, atDoors: LOTS, hooks: LOTS, packets: LOTS },
  ...{ connections: LOTS, socketsPerAddress: 1e6 },
}

/** It believes what it is told of addresses. Nothing that it is told to send leaves the machine until it is closed. */
export async function startFuzzDesk(): Promise<FuzzDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'poolboard-'))
  const dataDir = join(folder, 'data')
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ZONE, TRUST_PROXY: 'loopback' }
  const parsed = parseConfig(env, [])
  if (!parsed.ok) throw new Error('the configuration is sound')
  const config = parsed.value
  const now = () => NOW
  const { later, advance } = createFakeLater()
  const settings = defaultSettings(config, NOW, true)
  const defaults = {
    settings: () => settings,
    displays: () => ({ ...NO_DISPLAYS, open: true, displays: [SCREEN] }),
    ...demoBooks(settings.teams[0]!.id, ZONE, NOW),
  }
  const store = await openStore(dataDir, defaults, { now, later, warn: () => {} })
  const reports: unknown[] = []
  const folders = { display: join(folder, 'pages'), admin: join(folder, 'pages') }
  await mkdir(folders.display)
  await writeFile(join(folders.display, 'index.html'), '<title>page</title>')
  const outside = globalThis.fetch
  globalThis.fetch = async () => new Response(null, { status: 503 })
  const app = createApp({
    ...{ config, store, now, later, folders, pipeline: { gather, recalculate } },
    ...{ sources: onlySource(source), hasher: fastHasher(), random: () => 0.5, boot: 'boot', build: 'build' },
    ...{ limits: NO_LIMITS, report: (error: unknown) => void reports.push(error) },
  })
  const port = await app.listen(0, config.host)
  await advance(0)
  return {
    ...{ port, store, dataDir, now, reports },
    async close() {
      await app.close()
      globalThis.fetch = outside
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const source: Source = {
  ...{ name: 'csv', label: 'CSV', staleAfter: null },
  async fetch(range) {
    const { tickets, surveys } = madeBatch(monthPeriod(ZONE, '2026-11'), 40)
    const [first, ...rest] = tickets
    // The ticket of the examples is among them.
    const all = first ? [{ ...first, id: '4711' }, ...rest] : []
    return { ...range, tickets: all, surveys, asOf: { csv: NOW } }
  },
}
