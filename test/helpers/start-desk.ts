import { createApp } from '../../server/app.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import type { Source } from '../../server/sources/source.ts'
import { openStore } from '../../server/store/open-store.ts'
import { createFakeLater } from './fake-later.ts'
import { fastHasher } from './fast-hasher.ts'
import { onlySource } from './only-source.ts'
import { signedIn } from './signed-in.ts'
import { emptyBatch, NOON, samplePipeline, testConfig } from './start-test-server.ts'

/**
 * The real server on a free port over the built admin page; its live numbers are those of the sample snapshot. `session`
 * is what the cookie of a signed-in browser holds.
 */
export async function startDesk(adminFolder: string, dataFolder: string) {
  const config = testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder })
  const now = () => NOON
  const later = createFakeLater().later
  const store = await openStore(dataFolder, () => defaultSettings(config, NOON), {
    now,
    later,
    warn: () => {},
  })
  const source: Source = {
    name: 'csv',
    label: 'ConnectWise',
    staleAfter: null,
    fetch: async range => emptyBatch(range, NOON),
  }
  const session = await signedIn(store, NOON)
  const app = createApp({
    ...{
      hasher: fastHasher(),
      config,
      store,
      sources: onlySource(source),
      now,
      later,
      pipeline: samplePipeline,
      random: () => 0.5,
      report: () => {},
    },
    ...{ folders: { display: adminFolder, admin: adminFolder }, boot: 'boot', build: 'build' },
  })
  const port = await app.listen(0, config.host)
  return { port, store, session, close: app.close, url: `http://localhost:${port}/admin/` }
}
