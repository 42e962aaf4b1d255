import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Held, heldBy } from '../../bench/held-by.ts'
import { makeHidable } from '../../bench/hiding.ts'
import { type ReplayWall, startReplayWall } from '../../bench/replay-wall.ts'
import { wallDay } from '../../bench/wall-day.ts'
import { wallSteps } from '../../bench/wall-steps.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { cents, HOUR, type Instant, MINUTE } from '../../core/model/units.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/display/index.html')) throw new Error('The display is not built: npm run build')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})

/** A wall whose clock stands still but for what a test lets pass, and its server. `time` is what the screen believes it is. */
async function openWall(
  first: Snapshot,
  time: number = sampleSnapshot.now,
): Promise<{ wall: ReplayWall; page: Page }> {
  const wall = await startReplayWall(first)
  onTestFinished(() => wall.close())
  // Without the worker a test can play a server that gives no page.
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    serviceWorkers: 'block',
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.clock.install({ time })
  await page.clock.pauseAt(time + 1000)
  await makeHidable(page)
  // No waiting by chance.
  await page.addInitScript(() => {
    Math.random = () => 0
  })
  await page.goto(`http://127.0.0.1:${wall.port}/display/`)
  await wall.come()
  await page.waitForSelector('.wall')
  return { wall, page }
}

const says = (page: Page, selector: string) =>
  page.$$eval(selector, found => found.map(one => one.textContent?.replace(/\s+/g, ' ').trim()))
/** In jumps of a minute: a browser makes a page wait that tries a connection too often within moments. */
const passMinutes = async (page: Page, minutes: number) => {
  for (let minute = 0; minute < minutes; minute++) await page.clock.fastForward(MINUTE)
}
/** Lets time pass, and the network do its part at each step, until the wall is back. Gives how long it took on the page's clock. */
async function untilBack(page: Page, wall: ReplayWall): Promise<number> {
  let isBack = false
  wall.come().then(() => {
    isBack = true
  })
  let waited = 0
  for (; !isBack; waited += 500) {
    await page.clock.runFor(500)
    await page.evaluate(() => fetch('/healthz').then(answer => answer.text()))
  }
  return waited
}
/** Marks the page, so that one loaded anew can be told from it. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-loaded', 'once'))
const marked = (page: Page) => page.getAttribute('body', 'data-loaded')

/** The sample some time later, as true as it was then. */
function later(wait: number, change: Partial<Snapshot> = {}): Snapshot {
  const at = (instant: Instant | null) => ((instant ?? 0) + wait) as Instant
  const sources = sampleSnapshot.sources.map(source => ({
    ...source,
    ...{ asOf: at(source.asOf), ageingAt: at(source.ageingAt), staleAt: at(source.staleAt) },
  }))
  return { ...sampleSnapshot, v: sampleSnapshot.v + 1, now: at(sampleSnapshot.now), sources, ...change }
}

describe('a wall whose network is cut', () => {
  it('a wall whose network is cut for ten minutes keeps its numbers, marked, and is right as soon as it is back', async () => {
    const { wall, page } = await openWall(sampleSnapshot)
    await mark(page)
    await page.context().setOffline(true)
    const amount = { ...sampleSnapshot.pool, amount: cents(1_664_000) }
    wall.cut(later(10 * MINUTE, { pool: amount }))
    await page.waitForSelector('text=Not connected')
    await passMinutes(page, 10)
    expect(await says(page, '.amount, .clock')).toEqual(['2:57', '$11,093'])
    expect(await says(page, '.fresh')).toEqual(['Not connected, 10 min'])
    expect(await says(page, '.value')).toHaveLength(3)

    await page.context().setOffline(false)
    const waited = await untilBack(page, wall)
    await page.waitForSelector('.amount >> text=$16,640')
    // The longest wait between two tries, and one try that failed.
    expect(waited).toBeLessThanOrEqual(10_000)
    expect(await page.getByText('Not connected').count()).toBe(0)
    expect(await marked(page)).toBe('once')
  })
})

describe('a wall whose own clock is wrong', () => {
  for (const hours of [-3, 3])
    it(`a wall whose own clock is wrong by ${hours} h tells ages and due times by the server's, also when it is set right`, async () => {
      const { page } = await openWall(later(40_000), sampleSnapshot.now + hours * HOUR)
      expect(await says(page, '.clock, .due em')).toEqual(['2:47', '11 min', '37 min', '1 h 04'])
      expect(await says(page, '.fresh')).toEqual(['ConnectWise, 12 s'])
      await page.clock.setSystemTime(sampleSnapshot.now)
      // Not so long that the link, whose server lives by the real clock, would count as lost.
      await page.clock.runFor(25_000)
      expect(await says(page, '.clock, .due em')).toEqual(['2:48', '10 min', '36 min', '1 h 03'])
      expect(await says(page, '.fresh')).toEqual(['ConnectWise, 37 s'])
      expect(await says(page, '.verdict')).toEqual(['Holding', 'Missing', 'At risk'])
    })
})

describe('a wall that meets a new build', () => {
  it('a wall that meets a new build loads its page anew only once the server gives it, and not again within five minutes', async () => {
    const { wall, page } = await openWall(sampleSnapshot)
    await mark(page)
    let asked = 0
    await page.route('**/healthz', route => {
      asked += 1
      return route.fulfill({ status: 503, body: 'starting' })
    })
    await wall.send(later(1000, { build: 'two' }))
    await page.clock.runFor(1000)
    await expect.poll(() => asked).toBe(1)
    await page.unroute('**/healthz')
    expect(await marked(page)).toBe('once')

    await wall.send(later(2000, { build: 'two' }))
    await page.clock.runFor(1000)
    await expect.poll(() => marked(page)).toBeNull()
    await page.waitForSelector('.wall')

    await mark(page)
    await wall.send(later(3000, { build: 'three' }))
    await passMinutes(page, 4)
    await page.clock.runFor(50_000)
    expect(await marked(page)).toBe('once')
    await page.clock.runFor(15_000)
    await expect.poll(() => marked(page)).toBeNull()
    await page.waitForSelector('.wall')
  })
})

describe('a wall that hangs for long', () => {
  it('a wall that hangs for long holds no more nodes and listeners after 600 updates, 20 new links and 20 times hidden', async () => {
    const { wall, page } = await openWall(wallDay(0))
    // Painting takes longest, and nobody looks.
    await page.setViewportSize({ width: 384, height: 216 })
    const devtools = await page.context().newCDPSession(page)
    const steps = wallSteps({ page, wall, pass: wait => page.clock.runFor(wait) })
    const round = async (share: number): Promise<Held> => {
      for (let time = 0; time < 600 * share; time++) await steps.update()
      for (let time = 0; time < 20 * share; time++) await steps.reconnect()
      for (let time = 0; time < 20 * share; time++) await steps.hide()
      await steps.rest()
      return await heldBy(devtools)
    }
    // What is drawn for the first time leaves its pattern behind, once: the first round draws everything.
    const [{ nodes, listeners }, after] = [await round(0.6), await round(0.4)]
    expect([after.nodes - nodes, after.listeners - listeners]).toEqual([0, 0])
  })
})
