import { launchChromium } from '../test/helpers/chromium.ts'
import { displayIdle } from './display-idle.ts'
import { displayLeaks } from './display-leaks.ts'
import { displayLoad } from './display-load.ts'
import type { Measurement } from './measurement.ts'
import { sourceToPixel } from './source-to-pixel.ts'

/** How a wall behaves in a real Chromium, over a day in some minutes. `isQuick`: a tenth of the day. */
export async function displayBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const browser = await launchChromium()
  try {
    return [
      ...(await displayLoad(browser)),
      ...(await sourceToPixel(browser)),
      ...(await displayIdle(browser)),
      ...(await displayLeaks(browser, isQuick ? 0.1 : 1)),
    ]
  } finally {
    await browser.close()
  }
}
