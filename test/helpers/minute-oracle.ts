import { Temporal } from 'temporal-polyfill'
import type { Schedule, Segment, Weekday } from '../../core/model/schedule.ts'
import type { Instant } from '../../core/model/units.ts'

interface LocalMinute {
  readonly date: string
  readonly weekday: Weekday
  readonly minute: number
}

const MINUTE = 60_000
const asked = new Map<string, readonly LocalMinute[]>()

/**
 * Whether a schedule is open in each minute of [from, to), one by one: Temporal says which local date and minute it is, and
 * the schedule is looked up. Slow and plain on purpose, to check core/time/business-time.ts against. `from` and `to` are
 * whole minutes. A schedule that opens or closes inside a skipped or repeated hour is outside its reach.
 */
export function openMinutes(schedule: Schedule, from: Instant, to: Instant): boolean[] {
  const hours = new Map<string, readonly Segment[]>()
  return localMinutes(schedule.zone, from, to).map(({ date, weekday, minute }) => {
    const segments = hours.get(date) ?? segmentsOn(schedule, date, weekday)
    hours.set(date, segments)
    return segments.some(([start, end]) => start <= minute && minute < end)
  })
}

function segmentsOn(schedule: Schedule, date: string, weekday: Weekday): readonly Segment[] {
  const override = schedule.overrides[date]
  if (override !== undefined) return override
  const isHoliday = schedule.holidays.some(each => each === date || each === `--${date.slice(5)}`)
  return isHoliday ? [] : (schedule.week[weekday] ?? [])
}

function localMinutes(zone: string, from: Instant, to: Instant): readonly LocalMinute[] {
  const key = `${zone} ${from} ${to}`
  const known = asked.get(key)
  if (known !== undefined) return known
  const minutes = Array.from({ length: (to - from) / MINUTE }, (_, index) => {
    const local = Temporal.Instant.fromEpochMilliseconds(from + index * MINUTE).toZonedDateTimeISO(zone)
    const weekday = (local.dayOfWeek % 7) as Weekday
    return { date: local.toPlainDate().toString(), weekday, minute: local.hour * 60 + local.minute }
  })
  asked.set(key, minutes)
  return minutes
}
