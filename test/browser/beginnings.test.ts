import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { expectGolden, heldPage, openWall } from '../helpers/held-wall.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { type DisplayServer, openDisplayServer, startDisplayServer } from '../helpers/start-display-server.ts'

/** An address that never changes, whatever port the server has: it stands on the screen. */
const HOST = 'http://poolboard.example'

let browser: Browser
let server: DisplayServer

beforeAll(async () => {
  if (!existsSync('dist/display/index.html')) throw new Error('The display is not built: npm run build')
  server = await startDisplayServer({ 'help-desk': sampleSnapshot })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('display', () => {
  it('display that finds no server says where it looks: the golden picture', async () => {
    const page = await heldPage(browser)
    // The page arrives; of the name itself nobody knows, and no link is ever opened.
    await page.route(`${HOST}/**`, async route => {
      const path = new URL(route.request().url()).pathname
      await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${server.port}${path}` }) })
    })
    await page.goto(`${HOST}/display/?team=sample`)
    await page.waitForSelector('text=Looking for the server')
    await page.evaluate(() => document.fonts.ready)
    await expectGolden(page, 'wall-connecting')
    await page.close()
  })

  it('display that the server refuses repeats its sentence: the golden picture', async () => {
    const page = await heldPage(browser)
    await page.goto(`http://127.0.0.1:${server.port}/display/?team=nobody`)
    await page.waitForSelector('text=There is no such team.')
    await page.evaluate(() => document.fonts.ready)
    await expectGolden(page, 'wall-refused')
    await page.close()
  })

  it('display whose server is away at its start shows what it kept: the golden picture', async () => {
    const page = await heldPage(browser)
    const first = await startDisplayServer({ 'help-desk': sampleSnapshot })
    await openWall(page, first.port, 'help-desk')
    await first.close()
    const second = await openDisplayServer(first.port, (_app, channel) => {
      channel.on('connection', socket => socket.disconnect())
    })
    await page.reload()
    await page.waitForSelector('.wall.kept')
    await page.evaluate(() => document.fonts.ready)
    await expectGolden(page, 'wall-kept')
    await page.close()
    await second.close()
  })
})
