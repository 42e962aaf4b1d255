import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_DISPLAYS } from '../../core/model/display.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import { instant } from '../../core/model/units.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Piece } from '../../core/snapshot/piece.ts'
import { monthReport } from '../../server/cli/month-report.ts'
import type { Config } from '../../server/config.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { createCsvSource } from '../../server/sources/csv/csv-source.ts'
import { readCsv } from '../../server/sources/csv/read-csv.ts'
import { start } from '../../server/start.ts'
import { openStore } from '../../server/store/open-store.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { fastHasher } from '../helpers/fast-hasher.ts'
import { onlySource } from '../helpers/only-source.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { testConfig } from '../helpers/start-test-server.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const ZONE = 'Europe/Rome'
const NOW = instant(Date.parse('2026-11-24T15:00:00Z'))
const HEADER = 'ticket_id,created_at,responded_at,resolved_at,respond_by,satisfaction,satisfaction_at\n'
const day = (i: number) => String(2 + (i % 20)).padStart(2, '0')
const row = (i: number) =>
  `T${i},2026-11-${day(i)}T09:0${i % 10}:00,2026-11-${day(i)}T09:${i % 7 === 0 ? 50 : 20}:00,2026-11-${day(i)}T1${i % 6}:17:31,` +
  `2026-11-${day(i)}T09:45:00,${i % 3 === 0 ? (i % 33 === 0 ? 2 : 5) : ''},${i % 3 === 0 ? `2026-11-${day(i)}T16:30:00` : ''}\n`

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A whole server on the built pages, a CSV of the test's and its clock. */
async function startWall(path: string) {
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    SOURCE: 'csv',
    CSV_PATH: path,
    ZONE,
    DATA_DIR: join(path, '..', 'data'),
  }
  const config = testConfig(env)
  await openToEveryScreen(config)
  return await start({
    config,
    pipeline: { gather, recalculate },
    hasher: fastHasher(),
    sources: onlySource(createCsvSource({ path, zone: ZONE })),
    folders: { display: 'dist/display', admin: 'dist/admin' },
    now: () => NOW,
    later: (run, wait) => {
      const timer = setTimeout(run, wait)
      return () => clearTimeout(timer)
    },
    random: () => 0.5,
    report: () => {},
    warn: () => {},
    boot: 'boot',
    build: 'build',
  })
}

/** The data folder of a first start, where somebody has allowed every screen. */
async function openToEveryScreen(config: Config): Promise<void> {
  const defaults = {
    settings: () => defaultSettings(config, NOW),
    displays: () => ({ ...NO_DISPLAYS, open: true }),
  }
  const store = await openStore(config.dataDir, defaults, {
    now: () => NOW,
    later: () => () => {},
    warn: () => {},
  })
  await store.close()
}

const said = (pieces: readonly Piece[]) =>
  pieces
    .map(piece => piece.text)
    .join('')
    .replace(/\s/g, '')

/** What the glass must say of a metric, made from `report`'s numbers and nothing else of the server's. */
async function expected(path: string, id: MetricKey): Promise<string> {
  const reading = await readCsv([path], { zone: ZONE })
  const schedule = { zone: ZONE, week: week(), holidays: [], overrides: {} }
  const { metrics } = monthReport(reading, schedule, '2026-11', NOW)
  const figure = sampleSnapshot.metrics.find(metric => metric.id === id)!
  const counted =
    id === 'mttr' ? metrics.mttr.n : id === 'csat' ? total(metrics.csat) : total(metrics.slaResponse)
  const share = id === 'csat' ? metrics.csat.positive : metrics.slaResponse.met
  const value =
    id === 'mttr'
      ? { num: Math.round(metrics.mttr.value! * 3_600_000 * counted), den: counted }
      : { num: share, den: counted }
  return said(
    FIGURES['metrics[].value'].show(
      { ...figure, counted, value },
      { locale: 'en-US', currency: 'USD', zone: ZONE, now: NOW },
    ),
  )
}

const total = (counts: {
  positive?: number
  neutral?: number
  negative?: number
  met?: number
  breached?: number
}) =>
  (counts.positive ?? 0) +
  (counts.neutral ?? 0) +
  (counts.negative ?? 0) +
  (counts.met ?? 0) +
  (counts.breached ?? 0)

function week() {
  const days = [[480, 1080]] as const
  return { 1: days, 2: days, 3: days, 4: days, 5: days }
}

async function shown(page: Page, id: MetricKey): Promise<string> {
  const panel = page.locator('article', { hasText: METRICS[id].title })
  const text = await panel.locator('.value').textContent()
  return (text ?? '').replace(/\s/g, '')
}

test('display shows the numbers that report prints, and a newly resolved ticket moves the glass without a reload', async () => {
  const path = join(await temporaryFolder(), 'tickets.csv')
  await writeFile(path, HEADER + Array.from({ length: 120 }, (_, i) => row(i + 1)).join(''))
  const { app, port } = await startWall(path)
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await page.goto(`http://127.0.0.1:${port}/display/`)
    await page.getByText(METRICS.mttr.title).waitFor()
    for (const id of ['mttr', 'csat', 'slaResponse'] as const) {
      const text = await expected(path, id)
      await expect.poll(() => shown(page, id), { timeout: 10_000 }).toBe(text)
    }
    const before = await shown(page, 'mttr')
    await page.evaluate(() => {
      document.title = 'not reloaded'
    })
    await appendFile(
      path,
      'NEW,2026-11-16T08:00:00,2026-11-16T08:10:00,2026-11-20T18:00:00,2026-11-16T09:00:00,,\n',
    )
    const after = await expected(path, 'mttr')
    expect(after).not.toBe(before)
    await expect.poll(() => shown(page, 'mttr'), { timeout: 10_000 }).toBe(after)
    expect(await page.title()).toBe('not reloaded')
  } finally {
    await app.close()
  }
})
