import { createApp } from '../../server/app.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { openStore } from '../../server/store/open-store.ts'
import { builtDisplay } from './built-display.ts'
import { createFakeLater } from './fake-later.ts'
import { fastHasher } from './fast-hasher.ts'
import { onlySource } from './only-source.ts'
import { signedIn } from './signed-in.ts'
import { emptyBatch, NOON, samplePipeline, testConfig } from './start-test-server.ts'

/**
 * The real server over both pages as they are now, with the sample snapshot and a clock of the test's. No screen is paired
 * yet, and none may show the wall without.
 */
export async function startDisplayDesk(adminFolder: string, dataFolder: string) {
  const display = await builtDisplay(adminFolder)
  const config = testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder })
  const clock = { now: NOON }
  const now = () => clock.now
  const { later, advance } = createFakeLater()
  const settings = () => defaultSettings(config, NOON)
  const store = await openStore(dataFolder, settings, { now, later, warn: () => {} })
  const app = createApp({
    ...{ config, store, now, later, pipeline: samplePipeline, hasher: fastHasher() },
    sources: onlySource({
      ...{ name: 'csv', label: 'ConnectWise', staleAfter: null },
      fetch: async range => emptyBatch(range, clock.now),
    }),
    ...{ random: () => 0.5, report: () => {}, boot: 'boot', build: 'build' },
    folders: { display, admin: adminFolder },
  })
  const port = await app.listen(0, config.host)
  const session = () => signedIn(store, clock.now)
  return { clock, advance, session, close: app.close, url: `http://localhost:${port}` }
}
