import type { ExplainRow } from '../model/explanation.ts'
import type { MetricKey } from '../model/metric.ts'
import { instantAt } from '../time/instant-at.ts'
import { localDate } from '../time/local-date.ts'
import type { MeasureContext } from './measure-context.ts'
import { standingReadings } from './standing-readings.ts'

/** Every reading of the month behind a typed-in number, corrected ones as left out. `answered` is the day it was true. */
export function readingRows(metric: MetricKey, context: MeasureContext): readonly ExplainRow[] {
  const { readings, period, until } = context
  const today = localDate(period.zone, until)
  const standing = new Set(standingReadings(metric, readings))
  const own = readings.filter(each => each.metric === metric && each.date.startsWith(period.month))
  return own
    .filter(({ date }) => date <= today)
    .map(reading => {
      const isCounted = standing.has(reading)
      return {
        ...NO_CASE,
        id: reading.id,
        created: reading.at,
        answered: instantAt(period.zone, reading.date),
        outcome: isCounted ? 'counted' : 'left-out',
        reason: isCounted ? null : 'superseded',
        note: reading.note,
        owner: reading.author,
        value: reading.value,
      }
    })
}

const NO_CASE = {
  ticket: null,
  responded: null,
  resolved: null,
  due: null,
  active: null,
  client: null,
  summary: null,
} as const
