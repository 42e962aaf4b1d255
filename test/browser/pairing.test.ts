import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cents, type Instant } from '../../core/model/units.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { glassTexts, overlaps } from '../helpers/glass.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { type PairingServer, startPairingServer } from '../helpers/start-pairing-server.ts'

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/display/worker.js')) throw new Error('The display is not built: npm run build')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})

async function start(...given: Parameters<typeof startPairingServer>): Promise<PairingServer> {
  const server = await startPairingServer(...given)
  onTestFinished(() => server.close())
  return server
}

/** A TV of its own: nothing is stored yet. `before` runs in the page before its script does. */
async function openScreen(
  { port }: PairingServer,
  given: { query?: string; size?: { width: number; height: number }; before?: () => void } = {},
) {
  const page = await browser.newPage({ viewport: given.size ?? { width: 1920, height: 1080 } })
  onTestFinished(() => page.close())
  if (given.before) await page.addInitScript(given.before)
  await page.goto(`http://127.0.0.1:${port}/display/${given.query ?? ''}`)
  return page
}

async function openPaired(server: PairingServer, before?: () => void): Promise<Page> {
  const page = await openScreen(server, before ? { before } : {})
  await page.waitForSelector('.code')
  server.pair()
  await page.waitForSelector('.amount >> text=$11,093')
  return page
}

/** Marks the page, so that one loaded anew can be told from it. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-loaded', 'once'))
const marked = (page: Page) => page.getAttribute('body', 'data-loaded')
const guarded = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')

describe('a new screen', () => {
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
    { width: 1024, height: 768 },
  ])
    it(`a new screen shows its code whole and large at ${size.width}x${size.height}`, async () => {
      const page = await openScreen(await start(), { size })
      await page.waitForSelector('.code')
      await page.evaluate(() => document.fonts.load('38px "Archivo Variable"'))
      const texts = await glassTexts(page)
      const unit = Math.min(size.width / 192, size.height / 108, 10)
      expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['BCDF', 'GHJK']))
      expect(texts.filter(({ visible, size: font }) => visible < 0.99 || font < 3.8 * unit)).toEqual([])
      expect(overlaps(texts)).toEqual([])
      const code = await page.locator('.qr').boundingBox()
      expect(code!.x + code!.width).toBeLessThanOrEqual(size.width)
      expect(code!.y + code!.height).toBeLessThanOrEqual(size.height)
    })

  it('a new screen turns to the wall once its code is typed, and reports', async () => {
    const server = await start()
    await openPaired(server)
    await expect.poll(() => server.reports.length).toBe(1)
    expect(server.reports[0]).toMatchObject({ build: 'build', width: 1920, height: 1080, team: 'help-desk' })
    expect(server.reports[0]!.heap).toBeGreaterThan(100_000)
  })

  it('a paired screen stays paired when its browser clears one of the two places', async () => {
    const page = await openPaired(await start())
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.waitForSelector('.amount >> text=$11,093')
    await page.context().clearCookies()
    await page.reload()
    await page.waitForSelector('.amount >> text=$11,093')
  })

  it('a phone opens the wall by its link once, and the link leaves the address', async () => {
    const server = await start()
    const page = await openScreen(server, { query: '?phone=once' })
    await page.waitForSelector('.amount >> text=$11,093')
    expect(new URL(page.url()).search).toBe('')
    const other = await openScreen(server, { query: '?phone=once' })
    await other.waitForSelector('text=This link is used up')
  })
})

describe('a paired screen', () => {
  it('a paired screen that a manager removes says so above a new code, and pairs anew', async () => {
    const server = await start()
    const page = await openPaired(server)
    server.revoke()
    await page.waitForSelector('text=This screen was removed by a manager')
    await page.waitForSelector('.code')
    expect(await page.evaluate(() => JSON.stringify(localStorage) + document.cookie)).not.toContain('token-')
    server.pair()
    await page.waitForSelector('.amount >> text=$11,093')
  })

  it('a paired screen lives on when the server is killed and comes back with its folder', async () => {
    const screens = { tokens: new Set<string>() }
    const first = await startPairingServer(screens)
    const page = await openPaired(first)
    await mark(page)
    await first.close()
    await page.waitForSelector('text=Not connected')
    const pool = { ...sampleSnapshot.pool, amount: cents(1_664_000) }
    const now = (sampleSnapshot.now + 60_000) as Instant
    await start(screens, { port: first.port, snapshot: { boot: 'next', v: 1, now, pool } })
    await page.waitForSelector('.amount >> text=$16,640')
    expect(await marked(page)).toBe('once')
  })

  it('a paired screen that is switched on without its server shows what it kept, marked, and goes on by itself', async () => {
    const screens = { tokens: new Set<string>() }
    const first = await startPairingServer(screens)
    const page = await openPaired(first)
    await guarded(page)
    await first.close()
    await page.reload()
    await page.waitForSelector('text=Server not answering. As of November 24, 2:46')
    expect(await page.locator('.value').allTextContents()).toHaveLength(3)
    expect(await page.getByText('Not known').count()).toBe(3)
    expect(await page.locator('.clock').isVisible()).toBe(false)
    await mark(page)
    await start(screens, { port: first.port, snapshot: { boot: 'next', v: 1 } })
    await page.waitForSelector('text=Answer next')
    expect(await page.getByText('Holding').count()).toBe(1)
    expect(await page.locator('.clock').isVisible()).toBe(true)
    expect(await marked(page)).toBe('once')
  })

  it('a new screen whose server went away keeps looking for it, without an error page', async () => {
    const first = await startPairingServer()
    const page = await openScreen(first)
    await page.waitForSelector('.code')
    await guarded(page)
    await first.close()
    await page.waitForSelector('text=Looking for the server at 127.0.0.1')
    await page.reload()
    await page.waitForSelector('text=Looking for the server')
    await start({ tokens: new Set() }, { port: first.port })
    await page.waitForSelector('.code')
  })

  it('a paired screen loads its page anew at a new build, once', async () => {
    const screens = { tokens: new Set<string>() }
    const first = await startPairingServer(screens)
    // No waiting by chance.
    const page = await openPaired(first, () => {
      Math.random = () => 0
    })
    await mark(page)
    await first.close()
    const second = await start(screens, { port: first.port, snapshot: { boot: 'next', build: 'two' } })
    await expect.poll(() => marked(page), { timeout: 20_000 }).toBeNull()
    await expect.poll(() => second.reports.at(-1)?.build).toBe('two')
    expect(await page.evaluate(() => sessionStorage.getItem('poolboard.reloaded'))).toBe('yes')
  })

  it('a paired screen loads its page anew when a manager says so', async () => {
    const server = await start()
    const page = await openPaired(server)
    await mark(page)
    server.order('reload')
    await expect.poll(() => marked(page), { timeout: 10_000 }).toBeNull()
    await page.waitForSelector('.amount >> text=$11,093')
  })
})

describe('index.html', () => {
  it('index.html says after five seconds that its script is missing, and never where it has started', async () => {
    const { port } = await start()
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.route('**/*.js', route => route.abort())
    await page.goto(`http://127.0.0.1:${port}/display/`)
    expect(await page.locator('.too-old').isVisible()).toBe(false)
    await page.waitForSelector('text=The page is not complete', { timeout: 15_000 })
    expect(await page.getByText('This browser is too old').isVisible()).toBe(false)
    await page.unroute('**/*.js')
    await page.reload()
    await page.waitForSelector('.code')
    expect(await page.locator('.too-old').evaluate(one => getComputedStyle(one).display)).toBe('none')
  })
})
