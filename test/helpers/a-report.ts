import type { DisplayReport } from '../../core/model/display.ts'
import { millis } from '../../core/model/units.ts'

/** What a screen tells of itself five seconds after it began. */
export const aReport = (change: Partial<DisplayReport> = {}): DisplayReport => ({
  ...{ build: 'build', width: 1920, height: 1080, ratio: 1, heap: null },
  ...{ uptime: millis(5000), painted: millis(0), team: 'help-desk' },
  ...change,
})
