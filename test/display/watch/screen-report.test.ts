import { expect, it } from 'vitest'
import { millis } from '../../../core/model/units.ts'
import { screenReport } from '../../../display/watch/screen-report.ts'

const shown = { build: 'one', painted: millis(120), team: 'help-desk' }
const window = {
  innerWidth: 1920,
  innerHeight: 1080,
  devicePixelRatio: 1.5,
  performance: { now: () => 1234.6, memory: { usedJSHeapSize: 9_000_000 } },
}

it('screenReport tells size, heap and age of a page and what it shows', () => {
  expect(screenReport(window, shown)).toEqual({
    ...shown,
    width: 1920,
    height: 1080,
    ratio: 1.5,
    heap: 9_000_000,
    uptime: 1235,
  })
})

it('screenReport of a browser that does not tell its heap says null', () => {
  const silent = { ...window, performance: { now: () => 0 } }
  expect(screenReport(silent, { ...shown, team: null })).toMatchObject({ heap: null, uptime: 0, team: null })
})
