import type { Batch } from '../../core/model/batch.ts'
import type { Schedule } from '../../core/model/schedule.ts'
import { type Instant, instant } from '../../core/model/units.ts'
import { createDemoSource } from '../../server/sources/demo/demo-source.ts'

export const ZONE = 'America/New_York'

const day = [[480, 1080]] as const

export const SCHEDULE: Schedule = {
  zone: ZONE,
  week: { 1: day, 2: day, 3: day, 4: day, 5: day },
  holidays: ['2026-09-07'],
  overrides: {},
}

export const at = (text: string): Instant => instant(Date.parse(text))

/** A Tuesday afternoon in New York. */
export const NOW = at('2026-11-24T14:47:00-05:00')

/** What the demo tells of [from, to) when the clock shows `now`. */
export function told(from: Instant, to: Instant, now: Instant, seed?: number): Promise<Batch> {
  const options = { zone: ZONE, schedule: SCHEDULE, now: () => now }
  const source = createDemoSource(seed === undefined ? options : { ...options, seed })
  return source.fetch({ from, to }, new AbortController().signal)
}
