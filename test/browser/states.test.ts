import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { glassTexts, overlaps } from '../helpers/glass.ts'
import { changedPixels, pixelsApart } from '../helpers/golden.ts'
import { type DisplayServer, startDisplayServer } from '../helpers/start-display-server.ts'
import { wallStates } from '../helpers/wall-states.ts'

/** Pixels that may differ: a few on the edges of letters. Of two million. */
const TOLERATED = 40
/** The last lines under the amount go where room ends. */
const MAY_BE_LEFT_OUT = /\bmore\b/

let browser: Browser
let server: DisplayServer

beforeAll(async () => {
  if (!existsSync('dist/display/index.html')) throw new Error('The display is not built: npm run build')
  server = await startDisplayServer(wallStates)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function openState(state: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  // The screen tells its clock on: held, or a second would be another picture.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  await page.goto(`http://127.0.0.1:${server.port}/display/?team=${state}`)
  await page.waitForSelector('.wall')
  await page.evaluate(() => document.fonts.ready)
  return page
}

describe('pixelsApart', () => {
  it('pixelsApart sees one sentence that differs, and nothing in a picture beside itself', () => {
    const [one, other] = ['on-track', 'estimated'].map(state => readFileSync(`test/golden/wall-${state}.png`))
    expect(pixelsApart(one!, other!)).toBeGreaterThan(TOLERATED)
    expect(pixelsApart(one!, one!)).toBe(0)
  })
})

describe('wallStates', () => {
  for (const state of Object.keys(wallStates))
    it(`wallStates of ${state} is the golden picture, and nothing of it is cut`, async () => {
      const page = await openState(state)
      const texts = await glassTexts(page)
      const broken = texts.filter(
        ({ visible, cut, within }) =>
          (visible < 0.99 || cut) && !(visible === 0 && MAY_BE_LEFT_OUT.test(within)),
      )
      const golden = join('test/golden', `wall-${state}.png`)
      expect(changedPixels(golden, await page.screenshot({ animations: 'disabled' }))).toBeLessThan(TOLERATED)
      expect(broken.map(({ text }) => text)).toEqual([])
      expect(overlaps(texts)).toEqual([])
      await page.close()
    })
})
