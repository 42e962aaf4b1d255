import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { NO_DISPLAYS } from '../core/model/display.ts'
import { instant } from '../core/model/units.ts'
import { createApp } from '../server/app.ts'
import { argon2Hasher } from '../server/auth/password.ts'
import { parseConfig } from '../server/config.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { demoBooks } from '../server/demo-books.ts'
import { createSourceMaker } from '../server/make-sources.ts'
import { gather, recalculate } from '../server/pipeline.ts'
import type { Later } from '../server/store/later.ts'
import { openStore } from '../server/store/open-store.ts'

/** How the process of the server is. Megabytes, and milliseconds of this machine's time. */
export interface SoakMeasure {
  readonly resident: number
  /** After a collection. */
  readonly heap: number
  /** Since the one that asked for it to begin anew. */
  readonly loopP99: number
  /** Rejections that nobody handled, and mistakes that the server reported. */
  readonly unhandled: number
  /** The number of the newest snapshot. */
  readonly newest: number
  /** What its clock shows. */
  readonly now: number
}

export type SoakOrder = 'measure' | 'begin' | 'stop-clock' | 'end'

const SPEED = 60
const ZONE = 'America/New_York'
/** A Monday at six in the morning there. Twenty minutes later it is December. */
const START = Date.parse('2026-11-30T11:00:00Z')
const RESOLUTION = 10

// `node --expose-gc soak-server.js`, started by the bench: the whole server on the demo's help desk, in a time that passes
// sixty times as fast. It says its port, then answers each order with a measure.
let isStopped = false
let stoppedAt = 0
const elapsed = () => (isStopped ? stoppedAt : performance.now())
const now = () => instant(Math.round(START + elapsed() * SPEED))
const later: Later = (run, wait) => {
  const timer = setTimeout(() => isStopped || run(), wait / SPEED)
  return () => clearTimeout(timer)
}
let unhandled = 0
const loose = (error: unknown) => {
  unhandled += 1
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
process.on('unhandledRejection', loose)

const folder = await mkdtemp(join(tmpdir(), 'poolboard-soak-'))
const env = { PORT: '0', HOST: '127.0.0.1', SOURCE: 'demo', ZONE, DATA_DIR: join(folder, 'data') }
const parsed = parseConfig(env, [])
if (!parsed.ok) throw new Error('the configuration is sound')
const config = parsed.value
const settings = defaultSettings(config, now(), true)
const books = demoBooks(settings.teams[0]?.id ?? '', ZONE, now())
const displays = () => ({ ...NO_DISPLAYS, open: true })
const warn = (message: string) => void process.stderr.write(`${message}\n`)
const store = await openStore(
  config.dataDir,
  { settings: () => settings, displays, ...books },
  { now, later, warn },
)
let newest = 0
const app = createApp({
  ...{ config, store, now, later, warn, report: loose, hasher: argon2Hasher, random: Math.random },
  sources: createSourceMaker({ config, now, random: Math.random }),
  pipeline: {
    gather,
    recalculate(given) {
      const all = recalculate(given)
      newest = Math.max(newest, ...all.map(({ v }) => v))
      return all
    },
  },
  ...{ folders: { display: 'dist/display', admin: 'dist/admin' }, boot: 'boot', build: 'build' },
  limits: { socketsPerAddress: 1000 },
})
const delays = monitorEventLoopDelay({ resolution: RESOLUTION })
delays.enable()
const port = await app.listen(0, config.host)

function measure(): SoakMeasure {
  const resident = process.memoryUsage.rss() / 2 ** 20
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed / 2 ** 20
  // Node counts the wait between two looks as well.
  const loopP99 = Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION)
  return { resident, heap, loopP99, unhandled, newest, now: now() }
}

process.on('message', async (order: SoakOrder) => {
  if (order === 'begin') delays.reset()
  if (order === 'stop-clock') {
    stoppedAt = performance.now()
    isStopped = true
  }
  const told = measure()
  if (order === 'end') {
    await app.close()
    await rm(folder, { recursive: true, force: true })
    process.disconnect()
  } else process.send?.(told)
})
process.send?.(port)
