import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { TeamPlan } from '../../admin/api.ts'
import { builtAdmin } from './built-admin.ts'
import { launchChromium } from './chromium.ts'
import { startDesk } from './start-desk.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A browser and the page as it is now, for a file of tests; gives what opens a desk with a server of its own. */
export function adminBrowser() {
  let browser: Browser
  let folder: string
  let built: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poolboard-admin-'))
    built = await builtAdmin(folder)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A server of its own and its page, open and ready. Nothing may go wrong in the page's console. */
  return async function openDesk(viewport = { width: 1440, height: 900 }) {
    const desk = await startDesk(built, join(await temporaryFolder(), 'data'))
    const context = await browser.newContext({ viewport })
    await context.addCookies([
      { name: 'poolboard_session', value: desk.session, url: new URL('/', desk.url).href },
    ])
    const mistakes: string[] = []
    onTestFinished(async () => {
      await context.close()
      await desk.close()
      expect(mistakes).toEqual([])
    })
    const open = async () => {
      const tab = await context.newPage()
      tab.setDefaultTimeout(10_000)
      tab.on('pageerror', error => mistakes.push(error.message))
      await tab.goto(new URL('goals', desk.url).href)
      await tab.getByRole('complementary', { name: /November so far/ }).waitFor()
      return tab
    }
    const saved = async () =>
      (await (
        await context.request.get(new URL('/api/v1/teams/help-desk/plan', desk.url).href)
      ).json()) as TeamPlan
    return { desk, context, open, saved, tab: await open() }
  }
}
