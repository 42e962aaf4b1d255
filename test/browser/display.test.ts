import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../core/model/units.ts'
import { cents } from '../../core/model/units.ts'
import { badCodes } from '../helpers/bad-codes.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { extremeSnapshots } from '../helpers/extreme-snapshots.ts'
import { glassTexts, overlaps } from '../helpers/glass.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { type DisplayServer, startDisplayServer } from '../helpers/start-display-server.ts'
import { FAR, tooSmall } from '../helpers/too-small.ts'

const PAGE = 'dist/display'
const SIZES = [
  { width: 1920, height: 1080, unit: 10 },
  { width: 3840, height: 2160, unit: 20 },
  { width: 1080, height: 1920, unit: 10 },
  { width: 1024, height: 768, unit: 1024 / 192 },
  { width: 1280, height: 720, unit: 1280 / 192 },
]
/** What may be shortened with dots or left out where there is no room; everything else stands whole on the glass. */
const MAY_BE_CUT = /^h1\b/
const MAY_BE_LEFT_OUT = /\b(more|quiet|due)\b/

let browser: Browser
let server: DisplayServer

beforeAll(async () => {
  if (!existsSync(join(PAGE, 'index.html'))) throw new Error('The display is not built: npm run build')
  server = await startDisplayServer(extremeSnapshots)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function openWall(team: string, size = SIZES[0]!, port = server.port): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: size.width, height: size.height } })
  await page.goto(`http://127.0.0.1:${port}/display/?team=${team}`)
  await page.waitForSelector('.wall')
  await page.evaluate(() => document.fonts.load('38px "Archivo Variable"'))
  return page
}

const says = (page: Page, selector: string) =>
  page.$$eval(selector, found => found.map(one => one.textContent?.replace(/\s+/g, ' ').trim()))

describe('display', () => {
  it('display shows the numbers of its snapshot and acknowledges it', async () => {
    const before = server.acknowledged()
    const page = await openWall('sample')
    expect(await says(page, 'h1, .pool > .label, .amount, .share, .more')).toEqual([
      'Help desk',
      'On track for',
      '$11,093',
      '$1,386 for a full share',
      'Satisfaction would add $5,547',
    ])
    expect(await says(page, '.value')).toEqual(['4 h 19 min', '98.7 % of 240', '98.0 % of 1,190'])
    expect(await says(page, '.verdict')).toEqual(['Holding', 'Missing', 'At risk'])
    expect(await says(page, '.need')).toEqual([
      'next 360 may average 7 h 12',
      '61 happy in a row, of 80 to come',
      '8 of the next 370 may be late',
    ])
    expect(await says(page, '.clock, .late')).toEqual(['2:47', '2 late today'])
    expect(server.acknowledged()).toBe(before + 1)
    await page.close()
  })

  for (const team of Object.keys(extremeSnapshots))
    for (const size of SIZES)
      it(`display of the ${team} snapshot cuts and overlaps nothing at ${size.width}x${size.height}`, async () => {
        const page = await openWall(team, size)
        const texts = await glassTexts(page)
        const seen = texts.filter(({ visible }) => visible > 0)
        const broken = texts.filter(({ visible, cut, within }) => {
          if (visible === 0) return !MAY_BE_LEFT_OUT.test(within)
          return (visible < 0.99 || cut) && !MAY_BE_CUT.test(within)
        })
        expect(broken.map(({ text }) => text)).toEqual([])
        expect(overlaps(texts)).toEqual([])
        expect(tooSmall(texts, size.unit)).toEqual([])
        expect(seen.filter(({ within }) => FAR.test(within)).length).toBeGreaterThan(2)
        if (team.startsWith('coded')) expect(await badCodes(page, texts, size.unit)).toEqual([])
        if (team.startsWith('coded'))
          expect(seen.filter(({ text }) => text === '12 left out by hand').length).toBeGreaterThan(1)
        if (team === 'large')
          expect(seen.map(({ text }) => text)).toContain('Rehearsal: nothing is owed this month')
        await page.close()
      })

  it('display is the same at 1080p and at 4K', async () => {
    const [small, large] = [await openWall('sample', SIZES[0]), await openWall('sample', SIZES[1])]
    const [one, other] = [await glassTexts(small), await glassTexts(large)]
    const sizes = (texts: typeof one, unit: number) => texts.map(({ size }) => Math.round(size / unit))
    expect(sizes(other, 2)).toEqual(sizes(one, 1))
    one.forEach(({ box }, i) => {
      expect(other[i]!.box.left / 2).toBeCloseTo(box.left, -1)
      expect(other[i]!.box.top / 2).toBeCloseTo(box.top, -1)
    })
    await small.close()
    await large.close()
  })

  it('display repeats the sentence of a server that refuses it, in large type', async () => {
    const page = await browser.newPage({ viewport: SIZES[2]! })
    await page.goto(`http://127.0.0.1:${server.port}/display/?team=nobody`)
    await page.waitForSelector('text=There is no such team.')
    expect((await glassTexts(page)).filter(({ size, visible }) => size < 38 || visible < 0.99)).toEqual([])
    await page.close()
  })

  it('display shows the new numbers of a restarted server without a reload', async () => {
    const first = await startDisplayServer({ sample: sampleSnapshot })
    const page = await openWall('sample', SIZES[0], first.port)
    await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'))
    await first.close()
    await page.waitForSelector('text=Not connected')
    expect(await says(page, '.amount')).toEqual(['$11,093'])
    const pool = { ...sampleSnapshot.pool, amount: cents(1_664_000) }
    const now = (sampleSnapshot.now + 60_000) as Instant
    const second = await startDisplayServer(
      { sample: { ...sampleSnapshot, boot: 'next', v: 1, now, pool } },
      first.port,
    )
    await page.waitForSelector('.amount >> text=$16,640')
    await page.waitForSelector('text=ConnectWise, 1 min')
    expect(await says(page, '.clock')).toEqual(['2:48'])
    expect(await page.getAttribute('body', 'data-loaded')).toBe('once')
    await page.close()
    await second.close()
  })

  it('display is one script of at most 60 kB gzip, without inline script or style', () => {
    const html = readFileSync(join(PAGE, 'index.html'), 'utf8')
    const scripts = readdirSync(join(PAGE, 'assets')).filter(name => name.endsWith('.js'))
    expect(scripts).toHaveLength(1)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain(`src="/display/assets/${scripts[0]}"`)
    expect(html).not.toMatch(/<style|style="/)
    const script = readFileSync(join(PAGE, 'assets', scripts[0]!))
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(60_000)
  })

  it('display fetches the two Latin fonts at most and writes nothing to the console', async () => {
    const page = await browser.newPage({ viewport: SIZES[0]! })
    const fonts: string[] = []
    const complaints: string[] = []
    page.on('request', request => {
      if (request.url().endsWith('.woff2')) fonts.push(request.url())
    })
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${server.port}/display/?team=sample`)
    await page.waitForSelector('.wall')
    await page.evaluate(() => document.fonts.ready)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(url => !/archivo-latin(-ext)?-wdth-normal/.test(url))).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})
