import type { Browser } from 'playwright-core'
import { heldBy } from '../held-by.ts'
import { pause } from '../pause.ts'
import { rendererSeconds } from '../renderer-seconds.ts'
import { watchNumbers } from '../watch-numbers.ts'
import { countedWire } from './counted-wire.ts'
import type { Peer } from './peer.ts'

/** Milliseconds until fonts, workers and first movements are done. */
const SETTLE = 5000
/** From one update to the next. */
const SECOND = 1000
const WARM_UPS = 5
const LONGEST = 10_000

export interface LongVisit {
  /** Milliseconds from when the server began to work on an update to the frame that shows it, and from when it was told. */
  readonly worked: readonly number[]
  readonly told: readonly number[]
  /** Bytes on the wire, both ways. */
  readonly bytesPerUpdate: number
  /** Shares of one processor that the renderer takes, at an update a second and at none. */
  readonly busy: number
  readonly idle: number
  /** Bytes that the page's scripts hold after a collection, and that the server keeps. */
  readonly heap: number
  readonly resident: number
}

/** A page that is open for a while: so many updates, one a second, then as many seconds without any. */
export async function longVisit(browser: Browser, peer: Peer, updates: number): Promise<LongVisit> {
  const wire = await countedWire(peer.port)
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(`http://127.0.0.1:${wire.port}${peer.page}`)
  await page.locator(peer.numbers).filter({ hasText: /\d/ }).first().waitFor()
  const devtools = await page.context().newCDPSession(page)
  const whole = await browser.newBrowserCDPSession()
  const usage = async () => ({ at: performance.now(), cpu: await rendererSeconds(whole), ...wire.counted() })
  const [worked, told]: [number[], number[]] = [[], []]

  const update = async () => {
    const second = pause(SECOND)
    const watched = await watchNumbers(page, peer.numbers)
    const at = await peer.update()
    const seen = watched.evaluate(({ painted }) => painted)
    const late = pause(LONGEST).then(() => {
      throw new Error(`${peer.name} showed no update within ten seconds`)
    })
    const painted = await Promise.race([seen, late])
    worked.push(painted - (await peer.begun()))
    told.push(painted - at)
    await watched.dispose()
    await second
  }
  await pause(SETTLE)
  for (let count = 0; count < WARM_UPS; count++) await update()
  worked.length = 0
  told.length = 0
  const first = await usage()
  for (let count = 0; count < updates; count++) await update()
  const last = await usage()
  await pause(SETTLE)
  const still = await usage()
  await pause(updates * SECOND)
  const end = await usage()
  const share = (from: typeof first, to: typeof first) => (1000 * (to.cpu - from.cpu)) / (to.at - from.at)
  const { heap } = await heldBy(devtools)
  const resident = await peer.resident()
  await page.context().close()
  wire.close()
  return {
    ...{ worked, told, heap, resident },
    bytesPerUpdate: (last.down + last.up - first.down - first.up) / updates,
    busy: share(first, last),
    idle: share(still, end),
  }
}
