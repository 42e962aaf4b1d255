import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import { NO_DISPLAYS } from '../../core/model/display.ts'
import type { Settings } from '../../core/model/settings.ts'
import { type Instant, instant } from '../../core/model/units.ts'
import { createApp } from '../../server/app.ts'
import type { Pipeline } from '../../server/board.ts'
import { type Config, parseConfig } from '../../server/config.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import type { Limits } from '../../server/limits.ts'
import type { Machine } from '../../server/machine.ts'
import type { SourceMaker } from '../../server/make-sources.ts'
import type { Range, Source } from '../../server/sources/source.ts'
import type { Defaults } from '../../server/store/open-documents.ts'
import { openStore } from '../../server/store/open-store.ts'
import { createFakeLater } from './fake-later.ts'
import { fastHasher } from './fast-hasher.ts'
import { onlySource } from './only-source.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { signedIn } from './signed-in.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const NOON: Instant = instant(Date.parse('2026-11-24T17:00:00Z'))

/** The configuration of an environment that is known to be right. */
export function testConfig(env: { readonly [name: string]: string } = {}): Config {
  const config = parseConfig(env, [])
  if (!config.ok) throw new Error(config.problems.map(problem => problem.message).join(' '))
  return config.value
}

export const emptyBatch = (range: Range, asOf: Instant): Batch => ({
  ...range,
  tickets: [],
  surveys: [],
  asOf: { csv: asOf },
})

/** Asks the source for an hour, and makes the sample snapshot of whatever it says. */
export const samplePipeline: Pipeline = {
  gather: (source, _settings, now, signal) =>
    source.fetch({ from: instant(now - 3_600_000), to: now }, signal),
  recalculate: ({ settings, sources, now, demo, boot, build, v }) =>
    settings.teams.map(({ id, name }) => ({
      ...sampleSnapshot,
      ...{ v, boot, build, now, demo, sources, team: { id, name } },
    })),
}

/**
 * A whole server on a free port with a source, a clock and a scheduler of the test's. It goes when the test ends.
 * `cookie` is the header of a signed-in browser.
 */
export async function startTestServer(
  given: {
    source?: Partial<Source>
    sources?: SourceMaker
    env?: { readonly [name: string]: string }
    defaults?: Partial<Defaults>
    pipeline?: Pipeline
    folder?: string
    settings?: Settings
    start?: Instant
    machine?: Machine
    limits?: Partial<Limits>
    warn?: (message: string) => void
  } = {},
) {
  const folder = given.folder ?? (await temporaryFolder())
  const fake = createFakeLater()
  const clock = { now: given.start ?? NOON }
  const now = () => clock.now
  const config = testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...given.env })
  const reports: unknown[] = []
  const watcher = { changed: () => {}, stopped: false }
  const settings = () => given.settings ?? defaultSettings(config, now())
  // Most tests are about what a screen shows, not about who may.
  const displays = () => ({ ...NO_DISPLAYS, open: true })
  const defaults = { settings, displays, ...given.defaults }
  const { keyFile } = config
  const store = await openStore(config.dataDir, defaults, {
    ...{ now, later: fake.later, warn: () => {}, keyFile },
  })
  const source: Source = {
    name: 'csv',
    label: 'CSV',
    staleAfter: null,
    fetch: async range => emptyBatch(range, clock.now),
    watch: changed => {
      watcher.changed = changed
      return () => {
        watcher.stopped = true
      }
    },
    ...given.source,
  }
  const id = await signedIn(store, clock.now)
  const hasher = fastHasher()
  const app = createApp({
    ...{
      config,
      store,
      sources: given.sources ?? onlySource(source),
      now,
      hasher,
      pipeline: given.pipeline ?? samplePipeline,
      later: fake.later,
      random: () => 0.5,
    },
    ...{ folders: await builtPages(folder), boot: 'boot', build: 'build' },
    report: error => reports.push(error),
    ...(given.machine && { machine: given.machine }),
    ...(given.limits && { limits: given.limits }),
    ...(given.warn && { warn: given.warn }),
  })
  const port = await app.listen(0, config.host)
  let closed: Promise<void> | null = null
  const close = () => {
    closed ??= app.close()
    return closed
  }
  onTestFinished(close)
  return {
    app,
    config,
    port,
    watcher,
    store,
    clock,
    reports,
    folder,
    cookie: { cookie: `poolboard_session=${id}` },
    close,
    advance: fake.advance,
    url: `http://127.0.0.1:${port}`,
  }
}

async function builtPages(folder: string) {
  const pages = { display: join(folder, 'display'), admin: join(folder, 'admin') }
  for (const [name, path] of Object.entries(pages)) {
    await mkdir(join(path, 'assets'), { recursive: true })
    await writeFile(join(path, 'index.html'), `<title>${name}</title>`)
    await writeFile(join(path, 'assets', 'index-abc123.js'), '1')
  }
  return pages
}
