import { existsSync, readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { figureContrasts } from '../helpers/figure-contrasts.ts'
import { FULL_HD, openWall } from '../helpers/held-wall.ts'
import { type DisplayServer, startDisplayServer } from '../helpers/start-display-server.ts'
import { wallLooks } from '../helpers/wall-looks.ts'
import { wallStates } from '../helpers/wall-states.ts'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const THEMES = ['dark', 'light'] as const

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

/** What axe finds wrong, one line each: the rule, and the first place. */
async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated, since the page's policy lets no foreign script in.
  await page.evaluate(AXE)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const wear = (page: Page, theme: string) =>
  page.evaluate(worn => document.documentElement.setAttribute('data-theme', worn), theme)

describe('display', () => {
  for (const state of Object.keys({ ...wallStates, ...wallLooks }))
    it(`display in the state ${state} has nothing that axe objects to, and figures at 7:1, dark and light`, async () => {
      const page = await browser.newPage({ viewport: FULL_HD })
      await openWall(page, server.port, state)
      for (const theme of THEMES) {
        await wear(page, theme)
        expect(await violations(page)).toEqual([])
        const figures = await figureContrasts(page)
        expect(figures.length).toBeGreaterThan(5)
        expect(figures.filter(({ contrast }) => contrast < 7)).toEqual([])
      }
      await page.close()
    })

  it('display without numbers has nothing that axe objects to', async () => {
    const page = await browser.newPage({ viewport: FULL_HD })
    await page.goto(`http://127.0.0.1:${server.port}/display/?team=nobody`)
    await page.waitForSelector('text=There is no such team.')
    for (const theme of THEMES) {
      await wear(page, theme)
      expect(await violations(page)).toEqual([])
    }
    await page.close()
  })
})
