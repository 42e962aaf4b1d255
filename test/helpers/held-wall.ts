import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type GlassText, glassTexts, overlaps } from './glass.ts'
import { changedPixels } from './golden.ts'
import { tooSmall } from './too-small.ts'

export const FULL_HD = { width: 1920, height: 1080 }
/** Pixels that may differ: a few on the edges of letters. Of two million. */
export const TOLERATED = 40
/** The last lines under the amount go where room ends, and tickets that have no place on the last line. */
const MAY_BE_LEFT_OUT = /\b(more|quiet|due)\b/
/** A team's name is shortened with dots where it is longer than the screen is wide. */
const MAY_BE_CUT = /^h1\b/

/** A page whose clock stands: the screen tells its own on, and a second would be another picture. */
export async function heldPage(browser: Browser, size = FULL_HD): Promise<Page> {
  const page = await browser.newPage({ viewport: size })
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  return page
}

export async function openWall(page: Page, port: number, team: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/display/?team=${team}`)
  await page.waitForSelector('.wall')
  await page.evaluate(() => document.fonts.ready)
}

const isBroken = ({ visible, cut, within }: GlassText) =>
  (visible < 0.99 || cut) && !(visible === 0 && MAY_BE_LEFT_OUT.test(within)) && !MAY_BE_CUT.test(within)

/** The page is its golden picture; no text of it is cut, stands on another or is too small to read. */
export async function expectGolden(page: Page, name: string): Promise<void> {
  const changed = changedPixels(`test/golden/${name}.png`, await page.screenshot({ animations: 'disabled' }))
  const texts = await glassTexts(page)
  expect(texts.filter(isBroken).map(({ text }) => text)).toEqual([])
  expect(overlaps(texts)).toEqual([])
  const unit = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  )
  expect(tooSmall(texts, unit)).toEqual([])
  expect(changed).toBeLessThan(TOLERATED)
}
