import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instant } from '../core/model/units.ts'
import { argon2Hasher } from '../server/auth/password.ts'
import { parseConfig } from '../server/config.ts'
import { createSourceMaker } from '../server/make-sources.ts'
import { gather, recalculate } from '../server/pipeline.ts'
import { start } from '../server/start.ts'
import { launchChromium } from '../test/helpers/chromium.ts'

// `npm run screenshots [-- FOLDER]`: the pictures of the README and docs/, taken of the demo at a fixed instant.
const NOW = instant(Date.parse('2026-11-18T19:47:00Z'))
const PICTURES = [
  { name: 'display', path: '/display/', width: 1920, height: 1080 },
  { name: 'display-4k', path: '/display/', width: 3840, height: 2160 },
  { name: 'display-portrait', path: '/display/', width: 1080, height: 1920 },
  { name: 'admin', path: '/admin/', width: 1440, height: 900 },
  { name: 'admin-phone', path: '/admin/', width: 390, height: 844 },
]
/** Those that the repository keeps. */
const KEPT = ['display', 'admin']

const folder = process.argv[2] ?? 'docs'
const dataDir = await mkdtemp(join(tmpdir(), 'poolboard-'))
const config = parseConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir }, [])
if (!config.ok) throw new Error('the configuration is sound')
const now = () => NOW
const { app, port, setup } = await start({
  config: { ...config.value, port: 0 },
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
const browser = await launchChromium()
const context = await browser.newContext()
// Sets a password, which signs this browser in.
await context.request.post(`http://127.0.0.1:${port}/api/v1/setup`, {
  data: { token: setup, password: randomUUID() },
})
await mkdir(folder, { recursive: true })
for (const { name, path, width, height } of PICTURES) {
  if (folder === 'docs' && !KEPT.includes(name)) continue
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.goto(`http://127.0.0.1:${port}${path}`)
  await page.getByText('Resolution time').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.close()
}
await browser.close()
await app.close()
await rm(dataDir, { recursive: true })
