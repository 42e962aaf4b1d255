import { existsSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { pixelsApart } from '../helpers/golden.ts'
import { expectGolden, heldPage, openWall, TOLERATED } from '../helpers/held-wall.ts'
import { type DisplayServer, startDisplayServer } from '../helpers/start-display-server.ts'
import { wallLooks } from '../helpers/wall-looks.ts'
import { wallStates } from '../helpers/wall-states.ts'

let browser: Browser
let server: DisplayServer

beforeAll(async () => {
  if (!existsSync('dist/display/index.html')) throw new Error('The display is not built: npm run build')
  server = await startDisplayServer({ ...wallStates, ...wallLooks })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('pixelsApart', () => {
  it('pixelsApart sees one sentence that differs, and nothing in a picture beside itself', () => {
    const [one, other] = ['on-track', 'estimated'].map(state => readFileSync(`test/golden/wall-${state}.png`))
    expect(pixelsApart(one!, other!)).toBeGreaterThan(TOLERATED)
    expect(pixelsApart(one!, one!)).toBe(0)
  })
})

describe('wallStates', () => {
  for (const state of Object.keys({ ...wallStates, ...wallLooks }))
    it(`wallStates of ${state} is the golden picture, and nothing of it is cut`, async () => {
      const page = await heldPage(browser)
      await openWall(page, server.port, state)
      await expectGolden(page, `wall-${state}`)
      await page.close()
    })
})

describe('sampleSnapshot', () => {
  const sizes = {
    portrait: { width: 1080, height: 1920 },
    '4-to-3': { width: 1024, height: 768 },
    '720p': { width: 1280, height: 720 },
    '4k': { width: 3840, height: 2160 },
  }
  for (const [name, size] of Object.entries(sizes))
    it(`sampleSnapshot on a screen of ${size.width} by ${size.height} is the golden picture`, async () => {
      const page = await heldPage(browser, size)
      await openWall(page, server.port, 'on-track')
      await expectGolden(page, `wall-${name}`)
      await page.close()
    })
})
