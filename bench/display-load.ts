import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { firstNumber } from './first-number.ts'
import type { Measurement } from './measurement.ts'
import { startReplayWall } from './replay-wall.ts'
import { wallDay } from './wall-day.ts'

const RUNS = 5
const ASSETS = 'dist/display/assets'

/** What it takes until a screen that was just switched on shows its first number, and what it loads for it. */
export async function displayLoad(browser: Browser): Promise<readonly Measurement[]> {
  const wall = await startReplayWall(wallDay(0))
  const address = `http://127.0.0.1:${wall.port}`
  const runs = async (slower: number) => {
    const found: FirstNumber[] = []
    for (let run = 0; run < RUNS; run++) found.push(await loaded(browser, address, slower))
    const times = found.map(({ at }) => at).sort((a, b) => a - b)
    return { at: Math.round(times[RUNS >> 1] as number), requests: found[0]!.requests }
  }
  const [plain, slow] = [await runs(1), await runs(6)]
  await wall.close()
  return [
    { name: 'display_first_number_ms', value: plain.at, unit: 'ms', limit: null },
    { name: 'display_first_number_ms_6x', value: slow.at, unit: 'ms', limit: 3000 },
    { name: 'display_bundle_gzip_kb', value: scriptSize(), unit: 'kB', limit: 60 },
    { name: 'display_requests', value: plain.requests, unit: '', limit: null },
  ]
}

interface FirstNumber {
  /** Milliseconds from the start of the navigation until the frame with the number was painted. */
  readonly at: number
  readonly requests: number
}

/** A browser that has never been here, on a processor so many times slower. */
async function loaded(browser: Browser, address: string, slower: number): Promise<FirstNumber> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  let requests = 0
  // The same process as the page that follows: the throttle belongs to the process.
  await page.goto(`${address}/healthz`)
  page.on('request', () => {
    requests += 1
  })
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const at = await firstNumber(page, `${address}/display/`, '.value')
  // Fonts come after the first number.
  await page.evaluate(() => document.fonts.ready)
  await context.close()
  return { at, requests }
}

/** Thousands of bytes, gzip's best, of every script of the page. */
function scriptSize(): number {
  const scripts = readdirSync(ASSETS).filter(name => name.endsWith('.js'))
  const sizes = scripts.map(name => gzipSync(readFileSync(join(ASSETS, name)), { level: 9 }).length)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10
}
