import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { builtAdmin } from './built-admin.ts'
import { launchChromium } from './chromium.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A server of a test's own behind the built page. */
interface StartedDesk {
  readonly url: string
  /** The cookie of a signed-in browser. */
  session(): Promise<string>
  close(): Promise<void>
}

type Start<D> = (adminFolder: string, dataFolder: string, inForce: boolean) => Promise<D>

/** A browser and the desk as it is now, for a file of tests; gives what opens it on a server that `start` begins. */
export function deskBrowser<D extends StartedDesk>(start: Start<D>) {
  let browser: Browser
  let folder: string
  let built: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poolboard-desk-'))
    built = await builtAdmin(folder)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /**
   * A server and a browser before it, signed in or not. `open` opens an address of it in a new tab. Nothing may go wrong in
   * the console of a page.
   */
  return async function openDesk(
    given: { signedIn?: boolean; inForce?: boolean; width?: number; height?: number } = {},
  ) {
    const { signedIn = true, inForce = false, width = 1440, height = 900 } = given
    const desk = await start(built, join(await temporaryFolder(), 'data'), inForce)
    const context = await browser.newContext({ viewport: { width, height } })
    const mistakes: string[] = []
    onTestFinished(async () => {
      await context.close()
      await desk.close()
      expect(mistakes).toEqual([])
    })
    const enter = async () =>
      context.addCookies([{ name: 'poolboard_session', value: await desk.session(), url: desk.url }])
    if (signedIn) await enter()
    const opened = async (path: string, within: BrowserContext) => {
      const tab = await within.newPage()
      tab.setDefaultTimeout(10_000)
      tab.on('pageerror', error => mistakes.push(error.message))
      await tab.goto(desk.url + path)
      return tab
    }
    const open = (path: string) => opened(path, context)
    /** The same in a browser that nobody used before. */
    const otherBrowser = async (path: string) => {
      const other = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
      onTestFinished(() => other.close())
      return opened(path, other)
    }
    /** What the API has at a path, asked with the browser's session. */
    const read = async <T>(path: string): Promise<T> =>
      (await (await context.request.get(`${desk.url}/api/v1/${path}`)).json()) as T
    return { desk, context, enter, open, otherBrowser, read }
  }
}
