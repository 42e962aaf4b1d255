import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../test/helpers/chromium.ts'
import { pairedScreen, pictureServer } from './picture-server.ts'

// `npm run screenshots [-- FOLDER]`: the pictures of the README and docs/, taken of the demo at a fixed instant.
const WALL = 'Resolution time'
const PICTURES = [
  { name: 'display', path: '/display/', width: 1920, height: 1080, shows: WALL },
  { name: 'display-4k', path: '/display/', width: 3840, height: 2160, shows: WALL },
  { name: 'display-portrait', path: '/display/', width: 1080, height: 1920, shows: WALL },
  { name: 'calibrate', path: '/display/calibrate', width: 1920, height: 1080, shows: '1920' },
  { name: 'admin', path: '/admin/goals', width: 1440, height: 900, shows: WALL },
  { name: 'admin-phone', path: '/admin/overview', width: 390, height: 844, shows: WALL },
  { name: 'displays', path: '/admin/displays', width: 1440, height: 900, shows: 'Office' },
]
/** Those that the repository keeps. */
const KEPT = ['display', 'calibrate', 'admin', 'displays']

const folder = process.argv[2] ?? 'docs'
const dataDir = await mkdtemp(join(tmpdir(), 'poolboard-'))
await mkdir(folder, { recursive: true })
const browser = await launchChromium()

const demo = await pictureServer({ DATA_DIR: join(dataDir, 'demo') })
const context = await browser.newContext()
await demo.signIn(context)
const screen = await pairedScreen(browser, context, demo.url)
for (const { name, path, width, height, shows } of PICTURES) {
  if (folder === 'docs' && !KEPT.includes(name)) continue
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.goto(`${demo.url}${path}`)
  await page.getByText(shows).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.close()
}
await screen.close()
await demo.close()

// A screen has to be paired once real tickets are shown.
const csv = join(dataDir, 'tickets.csv')
await writeFile(csv, 'ticket_id,created_at\n1,2026-11-18T09:00:00Z\n')
const real = { DATA_DIR: join(dataDir, 'real'), SOURCE: 'csv', CSV_PATH: csv }
const waiting = await pictureServer({ ...real, PUBLIC_URL: 'http://poolboard.example' })
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
await page.goto(`${waiting.url}/display/`)
await page.getByText('type this code').waitFor()
await page.screenshot({ path: join(folder, 'pairing.png') })
await waiting.close()
await browser.close()
await rm(dataDir, { recursive: true })
