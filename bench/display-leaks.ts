import type { Browser } from 'playwright-core'
import { growth } from './growth.ts'
import { type Held, heldBy } from './held-by.ts'
import { makeHidable } from './hiding.ts'
import type { Measurement } from './measurement.ts'
import { pause } from './pause.ts'
import { startReplayWall } from './replay-wall.ts'
import { DAY_UPDATES, wallDay } from './wall-day.ts'
import { wallSteps } from './wall-steps.ts'

/** Connections that break, and times that the page is hidden. */
const TIMES = 100
/** Milliseconds from one update to the next at least: 100 a second. */
const PACE = 10

/**
 * A day of updates, then broken connections, then a page that is hidden and shown: how what the page holds grows over each.
 * `share` of them, 1 for all.
 */
export async function displayLeaks(browser: Browser, share: number): Promise<readonly Measurement[]> {
  const wall = await startReplayWall(wallDay(0))
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await makeHidable(page)
  await page.goto(`http://127.0.0.1:${wall.port}/display/`)
  await wall.come()
  const devtools = await page.context().newCDPSession(page)
  const steps = wallSteps({ page, wall, pass: pause })
  const paced = async () => void (await Promise.all([steps.update(), pause(PACE)]))

  const quarters = async (times: number, step: () => Promise<void>): Promise<readonly Held[]> => {
    const found: Held[] = []
    for (let quarter = 0; quarter < 4; quarter++) {
      for (let time = 0; time < (times * share) / 4; time++) await step()
      await steps.rest()
      found.push(await heldBy(devtools))
    }
    return found
  }
  const found = [
    ...growth('display', await quarters(DAY_UPDATES, paced)),
    ...growth('display_reconnect', await quarters(TIMES, steps.reconnect)),
    ...growth('display_hide', await quarters(TIMES, steps.hide)),
  ]
  await page.close()
  await wall.close()
  return found
}
