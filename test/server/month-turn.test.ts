import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { SourceFigure } from '../../core/model/snapshot.ts'
import { instant } from '../../core/model/units.ts'
import { monthAfter, monthPeriod } from '../../core/time/period.ts'
import { createBoard } from '../../server/board.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { startHeartbeat } from '../../server/heartbeat.ts'
import { recalculate } from '../../server/pipeline.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

const ZONES = [
  ...['America/New_York', 'America/Los_Angeles', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Apia'],
  ...['Australia/Lord_Howe', 'Asia/Beirut', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'UTC'],
]
const [FIGURE] = sampleSnapshot.sources as [SourceFigure]

/** The real calculation at the beats of a heartbeat, over a batch that nobody renews. */
function wall(zone: string, start: number) {
  const clock = { now: start }
  const told = { settings: defaultSettings({ zone, week: null }, instant(start)) }
  const now = () => instant(clock.now)
  const batch: Batch = { from: instant(0), to: instant(start), tickets: [], surveys: [], asOf: {} }
  const board = createBoard({
    ...{ pipeline: { recalculate }, batch: () => batch, figures: () => [FIGURE], now, last: [] },
    ...{ settings: () => told.settings, exclusions: () => [], qrs: () => ({}), keep: () => {} },
    ...{ fixed: { boot: 'boot', build: 'build' }, push: () => {} },
    report: error => {
      throw error
    },
  })
  const { later, advance } = createFakeLater()
  startHeartbeat({
    now,
    beat: board.publish,
    later: (run, wait) => {
      const due = clock.now + wait
      return later(() => {
        clock.now = due
        run()
      }, wait)
    },
  })
  board.publish()
  const zoned = (next: string) => {
    told.settings = defaultSettings({ zone: next, week: null }, now())
  }
  return { advance, zoned, month: () => board.newest(null)?.period.month ?? null, publish: board.publish }
}

describe('the turn of the month', () => {
  it.each(ZONES)('the turn of the month comes to the wall at midnight in %s, without a poll', async zone => {
    const midnight = monthPeriod(zone, '2026-12').from
    const { advance, month } = wall(zone, midnight - 61_000)
    await advance(60_999)
    expect(month()).toBe('2026-11')
    await advance(1)
    expect(month()).toBe('2026-12')
  })

  it.each([
    ['a month with a day of 23 hours', 'America/Santiago', '2026-09', '2026-10'],
    ['a month whose first day has 25 hours', 'America/New_York', '2026-11', '2026-12'],
    ['the leap day', 'Europe/Berlin', '2028-02', '2028-03'],
    ['a month whose last day has 23 hours', 'Europe/Berlin', '2024-03', '2024-04'],
  ])('the turn of the month is found over %s', async (_, zone, before, after) => {
    const { from, to } = monthPeriod(zone, before)
    expect(monthPeriod(zone, after).from).toBe(to)
    const { advance, month } = wall(zone, to - 30_000)
    expect(month()).toBe(before)
    await advance(30_000)
    expect(month()).toBe(after)
    expect(wall(zone, from).month()).toBe(before)
    expect(wall(zone, from - 1).month()).toBe(monthAfter(before, -1))
  })

  it('the turn of the month knows the days of 23, 24 and 25 hours, and the leap day', () => {
    const hours = (zone: string, month: string) => {
      const { from, to } = monthPeriod(zone, month)
      return (to - from) / 3_600_000
    }
    expect(hours('America/New_York', '2026-03')).toBe(31 * 24 - 1)
    expect(hours('America/New_York', '2026-11')).toBe(30 * 24 + 1)
    expect(hours('America/New_York', '2028-02')).toBe(29 * 24)
    expect(hours('America/New_York', '2027-02')).toBe(28 * 24)
    expect(hours('Australia/Lord_Howe', '2026-04')).toBe(30 * 24 + 0.5)
  })

  it('the turn of the month follows a zone that is changed while the server runs', () => {
    const { zoned, month, publish } = wall('America/New_York', Date.parse('2026-11-30T20:00:00Z'))
    expect(month()).toBe('2026-11')
    zoned('Pacific/Kiritimati')
    publish()
    expect(month()).toBe('2026-12')
    zoned('America/New_York')
    publish()
    expect(month()).toBe('2026-11')
  })

  it('the turn of the month leaves no instant out and counts none twice, in any zone and year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 2015, max: 2035 }),
        fc.integer({ min: 1, max: 12 }),
        (zone, year, number) => {
          const month = `${year}-${String(number).padStart(2, '0')}`
          expect(monthPeriod(zone, month).to).toBe(monthPeriod(zone, monthAfter(month, 1)).from)
        },
      ),
    )
  })
})
