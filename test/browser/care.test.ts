import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { DisplayOrders } from '../../core/model/display.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { extremeSnapshots } from '../helpers/extreme-snapshots.ts'
import { glassTexts, overlaps } from '../helpers/glass.ts'
import { changedPixels } from '../helpers/golden.ts'
import { leastContrast } from '../helpers/least-contrast.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { type OrdersServer, startOrdersServer } from '../helpers/start-orders-server.ts'

const TV = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }
const PHONE = { width: 390, height: 844 }
const FIGURES =
  '.amount, .value, .share, .rung .pays, .rung .goals, .verdict, .need, .pays, .clock, .due, .late'
const MINUTE = 60_000
/** The sample's clock stands at 14:47 in its zone. */
const NOW = 14 * 60 + 47

let browser: Browser
let server: OrdersServer

beforeAll(async () => {
  if (!existsSync('dist/display/index.html')) throw new Error('The display is not built: npm run build')
  server = await startOrdersServer()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
beforeEach(() => server.send([sampleSnapshot]))

async function open(orders: Partial<DisplayOrders>, size = TV, path = ''): Promise<Page> {
  server.tell(orders)
  const page = await browser.newPage({ viewport: size, colorScheme: 'light' })
  onTestFinished(() => page.close())
  await page.clock.install({ time: 0 })
  await page.goto(`http://127.0.0.1:${server.port}/display/${path}`)
  await page.waitForSelector(path === '' ? '.wall' : '.calibrate', { state: 'attached' })
  await page.evaluate(() => document.fonts.load('38px "Archivo Variable"'))
  return page
}

/** Waits until the curtain lets through as much of the wall as told. */
const curtain = (page: Page, opacity: string) =>
  page.waitForFunction(
    shade => getComputedStyle(document.querySelector('.curtain')!).opacity === shade,
    opacity,
  )

describe('larger letters', () => {
  for (const [name, snapshot] of Object.entries(extremeSnapshots))
    for (const [size, screen] of [
      [1.15, TV],
      [1.3, TV],
      [1.3, UPRIGHT],
    ] as const)
      it(`a ${name} wall of size ${size} cuts and overlaps nothing at ${screen.width}x${screen.height}`, async () => {
        server.send([snapshot])
        const page = await open({ size }, screen)
        // A name of several lines is cut by its own rule.
        const texts = (await glassTexts(page)).filter(({ within }) => !/^h1\b/.test(within))
        const broken = texts.filter(
          ({ visible, cut, within }) =>
            (visible < 0.99 || cut) && !(visible === 0 && /\b(more|quiet|due)\b/.test(within)),
        )
        expect(broken.map(({ text }) => text)).toEqual([])
        expect(overlaps(texts)).toEqual([])
        const small = texts.filter(({ visible, size: font }) => visible > 0 && font < 32 * size - 0.1)
        expect(small.map(({ text }) => text)).toEqual([])
      })
})

describe('night and blank', () => {
  it('a wall dims, turns black with a clock that moves each minute, and wakes', async () => {
    const page = await open({ night: { dim: NOW + 1, black: NOW + 3, wake: NOW + 6 } })
    await curtain(page, '0')
    // The server's clock stands still in this test; away, the screen tells it on.
    await page.context().setOffline(true)
    await page.clock.runFor(MINUTE)
    await curtain(page, '0.6')
    await page.clock.runFor(2 * MINUTE)
    await curtain(page, '1')
    const clock = page.locator('.night-clock')
    const before = await clock.boundingBox()
    expect(await clock.textContent()).toBe('2:50')
    await page.clock.runFor(MINUTE)
    const after = await clock.boundingBox()
    expect(Math.abs(before!.x - after!.x)).toBeGreaterThan(300)
    for (const { x, y, width, height } of [before!, after!]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(TV.width)
      expect(y + height).toBeLessThanOrEqual(TV.height)
    }
    await page.clock.runFor(2 * MINUTE)
    await curtain(page, '0')
    expect(await page.locator('.amount').isVisible()).toBe(true)
  })

  it('a wall is black as long as a manager says so, and yet shows its name when asked', async () => {
    const page = await open({ blank: true, name: 'Kitchen' })
    await curtain(page, '1')
    expect(await page.locator('.amount').isVisible()).toBe(false)
    server.identify()
    await page.waitForSelector('.identify >> text=Kitchen')
    await page.clock.runFor(8000)
    expect(await page.locator('.identify').count()).toBe(0)
    server.tell({ blank: false })
    await curtain(page, '0')
    expect(await page.locator('.amount').isVisible()).toBe(true)
  })
})

describe('the wall in its frame', () => {
  it('a wall leaves its safe area free, and everything else is as it was', async () => {
    const page = await open({ safeArea: 5 })
    const texts = await glassTexts(page)
    expect(Math.min(...texts.map(({ box }) => box.left))).toBeGreaterThan(96)
    expect(Math.max(...texts.map(({ box }) => box.right))).toBeLessThan(1920 - 96)
    expect(Math.max(...texts.map(({ box }) => box.bottom))).toBeLessThan(1080 - 54)
    const broken = texts.filter(({ visible, within }) => visible < 0.99 && !/\bdue\b/.test(within))
    expect(broken.map(({ text }) => text)).toEqual([])
    expect(await page.locator('.wall').boundingBox()).toEqual({ x: 96, y: 54, width: 1728, height: 972 })
  })

  it('a wall moves by a few pixels in time, and returns', async () => {
    const page = await open({})
    const place = async () => (await page.locator('.wall').boundingBox())!.x
    expect(await place()).toBe(0)
    await page.clock.runFor(4 * MINUTE + 10_000)
    expect(await place()).toBe(4)
    await page.clock.runFor(12 * MINUTE)
    expect(await place()).toBe(0)
  })

  it('a wall of two teams turns by itself and says whose numbers stand there', async () => {
    const other = { ...sampleSnapshot, team: { id: 'field', name: 'Field' } }
    server.send([sampleSnapshot, other])
    const page = await open({ turn: 10 })
    await page.waitForFunction(() => document.querySelectorAll('.turn-line span').length === 2)
    expect(await page.locator('header h1').textContent()).toBe('Help desk')
    await page.clock.runFor(10_000)
    await page.waitForSelector('.turned-odd header h1 >> text=Field')
    await page.clock.runFor(10_000)
    await page.waitForSelector('.turned-even header h1 >> text=Help desk')
  })

  for (const [theme, ground] of [
    ['light', 'rgb(244, 241, 234)'],
    ['auto', 'rgb(244, 241, 234)'],
    ['dark', 'rgb(12, 17, 22)'],
  ] as const)
    it(`a ${theme} wall has 7:1 for its figures on its own ground`, async () => {
      const page = await open({ theme })
      await page.waitForFunction(wanted => getComputedStyle(document.body).backgroundColor === wanted, ground)
      const { least, count } = await leastContrast(page, FIGURES)
      expect(count).toBeGreaterThan(20)
      expect(least).toBeGreaterThanOrEqual(7)
    })
})

describe('a phone', () => {
  for (const [name, snapshot] of Object.entries(extremeSnapshots))
    it(`a phone shows the ${name} wall in one column, pool first, without scrolling sideways`, async () => {
      server.send([snapshot])
      const page = await open({}, PHONE)
      const { width, height } = await page.evaluate(() => ({
        width: document.scrollingElement!.scrollWidth,
        height: document.scrollingElement!.scrollHeight,
      }))
      expect(width).toBe(PHONE.width)
      // As high as everything on it, so that nothing counts as below the edge.
      await page.setViewportSize({ width: PHONE.width, height })
      const texts = (await glassTexts(page)).filter(({ within }) => !/^h1\b/.test(within))
      expect(texts.filter(({ visible, cut }) => visible < 0.99 || cut).map(({ text }) => text)).toEqual([])
      expect(overlaps(texts)).toEqual([])
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThan(13)
      const [pool, metric] = await Promise.all(
        ['.pool', '.metric >> nth=0'].map(part => page.locator(part).boundingBox()),
      )
      expect(pool!.y + pool!.height).toBeLessThanOrEqual(metric!.y)
    })
})

describe('the calibration page', () => {
  it('the calibration page is the golden picture, and needs no connection', async () => {
    const page = await open({}, TV, 'calibrate')
    const sockets: string[] = []
    page.on('websocket', socket => sockets.push(socket.url()))
    await page.evaluate(() => document.fonts.ready)
    expect(changedPixels('test/golden/calibrate.png', await page.screenshot())).toBeLessThan(40)
    const texts = await glassTexts(page)
    expect(texts.filter(({ visible }) => visible < 0.99).map(({ text }) => text)).toEqual([])
    expect(overlaps(texts)).toEqual([])
    expect(sockets).toEqual([])
  })
})
