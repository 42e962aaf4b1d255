import { links } from '../../server/links.ts'
import { createSourceMaker } from '../../server/make-sources.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { start } from '../../server/start.ts'
import { builtDisplay } from './built-display.ts'
import { NOW } from './demo-desk.ts'
import { createFakeLater } from './fake-later.ts'
import { fastHasher } from './fast-hasher.ts'
import { testConfig } from './start-test-server.ts'

/**
 * The program as `npm start` begins it over an empty data folder, with both pages, the clock of `NOW` and timers of the
 * test's. `setUpLink` is the address that it prints.
 */
export async function startFirstHour(adminFolder: string, dataFolder: string) {
  const display = await builtDisplay(adminFolder)
  const config = testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder })
  const now = () => NOW
  const random = () => 0.5
  const { later, advance } = createFakeLater()
  const { app, port, setup } = await start({
    ...{ config, now, later, random, sources: createSourceMaker({ config, now, random }) },
    ...{ pipeline: { gather, recalculate }, hasher: fastHasher() },
    ...{ folders: { display, admin: adminFolder }, boot: 'boot', build: 'build' },
    report: () => {},
    warn: () => {},
  })
  const setUpLink = links(config.host, port, setup).match(/http\S+#setup=\S+/)?.[0] ?? ''
  const session = () => Promise.reject(new Error('a person signs in by hand here'))
  return { setUpLink, advance, session, close: app.close, url: new URL(setUpLink).origin }
}
