import { createApp } from '../../server/app.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { demoBooks } from '../../server/demo-books.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { createDemoSource } from '../../server/sources/demo/demo-source.ts'
import { openStore } from '../../server/store/open-store.ts'
import { NOW, SCHEDULE, ZONE } from './demo-desk.ts'
import { createFakeLater } from './fake-later.ts'
import { fastHasher } from './fast-hasher.ts'
import { onlySource } from './only-source.ts'
import { signedIn } from './signed-in.ts'
import { testConfig } from './start-test-server.ts'

/**
 * The real server with its real pipeline over the demo's help desk, on a free port. `session` is the cookie of a signed-in
 * browser, made at the first call; before it there is no password. `inForce`: the demo as people start it, with a plan in
 * force since thirteen months, people and revenue. `displayFolder`: the built
 * display, where a test opens it; its screens are paired, as those of the demo need not be.
 */
export async function startDemoDesk(
  adminFolder: string,
  dataFolder: string,
  inForce = false,
  displayFolder: string | null = null,
) {
  const config = testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder })
  const clock = { now: NOW }
  const now = () => clock.now
  const fake = createFakeLater()
  const settings = () => defaultSettings(config, NOW, inForce)
  const defaults = inForce ? { settings, ...demoBooks('help-desk', ZONE, NOW) } : settings
  const store = await openStore(dataFolder, defaults, { now, later: fake.later, warn: () => {} })
  const demo = createDemoSource({ zone: ZONE, schedule: SCHEDULE, now })
  const source = displayFolder === null ? demo : { ...demo, name: 'csv' as const }
  const app = createApp({
    ...{
      config,
      store,
      sources: onlySource(source),
      now,
      later: fake.later,
      pipeline: { gather, recalculate },
    },
    ...{ hasher: fastHasher(), random: () => 0.5, report: () => {} },
    ...{
      folders: { display: displayFolder ?? adminFolder, admin: adminFolder },
      boot: 'boot',
      build: 'build',
    },
  })
  const port = await app.listen(0, config.host)
  const session = () => signedIn(store, clock.now)
  return { store, clock, session, close: app.close, url: `http://localhost:${port}` }
}
