import type { Browser } from 'playwright-core'
import { startCsvDesk } from './csv-desk.ts'
import type { Measurement } from './measurement.ts'
import { watchNumbers } from './watch-numbers.ts'

const SAMPLES = 40
const WARM_UPS = 5
/** A month of a help desk of some size. */
const TICKETS = 1200

/**
 * From a changed ticket to a wall that shows it: a row is written into a watched file, and from when the server begins to read
 * it until the frame with another number is painted is counted. Not counted is the poll's wait before, half a second here.
 */
export async function sourceToPixel(browser: Browser): Promise<readonly Measurement[]> {
  const desk = await startCsvDesk(TICKETS)
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(`http://127.0.0.1:${desk.port}/display/`)
  await page.waitForSelector('.value >> text=/of 1,2/')
  const times: number[] = []
  for (let sample = -WARM_UPS; sample < SAMPLES; sample++) {
    const watched = await watchNumbers(page, '.value')
    await desk.addTicket()
    const painted = await watched.evaluate(({ painted }) => painted)
    if (sample >= 0) times.push(painted - desk.polled())
    await watched.dispose()
  }
  await page.close()
  await desk.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(share * SAMPLES) - 1] as number
  return [
    { name: 'source_to_pixel_p50_ms', value: at(0.5), unit: 'ms', limit: null },
    { name: 'source_to_pixel_p95_ms', value: at(0.95), unit: 'ms', limit: 150 },
  ]
}
