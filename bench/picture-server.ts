import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { instant } from '../core/model/units.ts'
import { argon2Hasher } from '../server/auth/password.ts'
import { type Environment, parseConfig } from '../server/config.ts'
import { createSourceMaker } from '../server/make-sources.ts'
import { gather, recalculate } from '../server/pipeline.ts'
import { start } from '../server/start.ts'

const NOW = instant(Date.parse('2026-11-18T19:47:00Z'))

export interface PictureServer {
  readonly url: string
  /** Sets a password, which signs the browser in. */
  signIn(context: BrowserContext): Promise<void>
  close(): Promise<void>
}

/** The real server at a fixed instant, over the built pages. */
export async function pictureServer(env: Environment): Promise<PictureServer> {
  const config = parseConfig({ PORT: '0', HOST: '127.0.0.1', ...env }, [])
  if (!config.ok) throw new Error(config.problems.map(({ message }) => message).join(' '))
  const now = () => NOW
  const { app, port, setup } = await start({
    config: config.value,
    pipeline: { gather, recalculate },
    hasher: argon2Hasher,
    sources: createSourceMaker({ config: config.value, now, random: () => 0.5 }),
    folders: { display: 'dist/display', admin: 'dist/admin' },
    now,
    later: (run, wait) => {
      const timer = setTimeout(run, wait)
      return () => clearTimeout(timer)
    },
    random: () => 0.5,
    report: error => process.stderr.write(`${String(error)}\n`),
    warn: message => process.stderr.write(`${message}\n`),
    boot: 'boot',
    build: 'build',
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    async signIn(context) {
      await context.request.post(`${url}/api/v1/setup`, { data: { token: setup, password: randomUUID() } })
    },
    close: app.close,
  }
}

/** A screen that a manager has paired as *Office*, and that shows the wall in a browser of its own. */
export async function pairedScreen(browser: Browser, manager: BrowserContext, url: string): Promise<Page> {
  const asked = await manager.request.post(`${url}/api/v1/pairings`, { data: {} })
  const { device, code } = await asked.json()
  const settings = {
    ...{ name: 'Office', teams: ['help-desk'], audience: { pool: 'money', clients: false }, size: 1 },
    ...{ safeArea: 0, theme: 'dark', night: null, wakeLock: false, turn: 15 },
  }
  const paired = await manager.request.post(`${url}/api/v1/displays`, { data: { code, settings } })
  if (!paired.ok()) throw new Error(await paired.text())
  const told = await manager.request.post(`${url}/api/v1/pairings/token`, { data: { device } })
  const { token } = await told.json()
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.addInitScript(text => localStorage.setItem('poolboard.display', text), token)
  await page.goto(`${url}/display/`)
  await page.getByText('Resolution time').first().waitFor()
  return page
}
