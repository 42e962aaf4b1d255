import { createApp } from '../../server/app.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { demoBooks } from '../../server/demo-books.ts'
import { createSourceMaker } from '../../server/make-sources.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { openStore } from '../../server/store/open-store.ts'
import { NOW, ZONE } from './demo-desk.ts'
import { createFakeLater } from './fake-later.ts'
import { fastHasher } from './fast-hasher.ts'
import { signedIn } from './signed-in.ts'
import { testConfig } from './start-test-server.ts'

/**
 * The real server with its real sources, on a free port: the demo until a source is connected. Its keys are sealed with a
 * key file beside the data folder. Polls are made when the test lets time pass.
 */
export async function startSourceDesk(adminFolder: string, dataFolder: string, inForce: boolean) {
  const config = testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder })
  const now = () => NOW
  const random = () => 0.5
  const { later, advance } = createFakeLater()
  const settings = () => defaultSettings(config, NOW, inForce)
  const defaults = inForce ? { settings, ...demoBooks('help-desk', ZONE, NOW) } : settings
  const store = await openStore(dataFolder, defaults, { now, later, warn: () => {} })
  const app = createApp({
    ...{ config, store, now, later, random, sources: createSourceMaker({ config, now, random }) },
    ...{ pipeline: { gather, recalculate }, hasher: fastHasher(), report: () => {} },
    ...{ folders: { display: adminFolder, admin: adminFolder }, boot: 'boot', build: 'build' },
  })
  const port = await app.listen(0, config.host)
  const session = () => signedIn(store, NOW)
  return { store, session, advance, close: app.close, url: `http://localhost:${port}` }
}
