import type { Browser, CDPSession } from 'playwright-core'
import type { Measurement } from './measurement.ts'
import { pause } from './pause.ts'
import { rendererSeconds } from './renderer-seconds.ts'
import { startReplayWall } from './replay-wall.ts'
import { wallDay } from './wall-day.ts'

/** Half before the server's heartbeat, half after it, as on a wall in the evening. Milliseconds. */
const HALF = 10_000
/** Until fonts, worker and first movements are done. */
const SETTLE = 5000

/** How busy a wall is while nothing changes, in percent of one processor: its whole renderer, and its main thread alone. */
export async function displayIdle(browser: Browser): Promise<readonly Measurement[]> {
  const wall = await startReplayWall(wallDay(0))
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(`http://127.0.0.1:${wall.port}/display/`)
  await wall.come()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const whole = await browser.newBrowserCDPSession()
  const read = async () => ({
    at: performance.now(),
    renderer: await rendererSeconds(whole),
    main: await taskSeconds(devtools),
  })
  await pause(SETTLE)
  const before = await read()
  await pause(HALF)
  await wall.send({ ...wallDay(0), v: 2 })
  await pause(HALF)
  const after = await read()
  await page.close()
  await wall.close()
  const percent = (key: 'renderer' | 'main') =>
    Math.round(((after[key] - before[key]) / (after.at - before.at)) * 1e7) / 100
  return [
    { name: 'display_idle_cpu_percent', value: percent('renderer'), unit: '%', limit: 2 },
    { name: 'display_idle_main_percent', value: percent('main'), unit: '%', limit: 2 },
  ]
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
