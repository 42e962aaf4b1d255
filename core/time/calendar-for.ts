import type { Schedule } from '../model/schedule.ts'
import { DAY, type Instant } from '../model/units.ts'
import { type BusinessCalendar, businessCalendar } from './business-time.ts'

const made = new WeakMap<Schedule, BusinessCalendar>()

/** Calendars are made a good piece larger than asked, so that a growing backlog does not make one anew each time. */
const MARGIN = 400 * DAY
/** Due times lie after what is asked: this much is always left for them, however long the program runs. */
const SPARE = 100 * DAY

/** A business calendar that covers a range, remembered by its schedule: the same question costs nothing twice. */
export function calendarFor(schedule: Schedule, from: Instant, to: Instant): BusinessCalendar {
  const known = made.get(schedule)
  if (known && known.from <= from && known.to >= to + SPARE) return known
  const first = known && known.from < from ? known.from : ((from - MARGIN) as Instant)
  const last = known && known.to > to + MARGIN ? known.to : ((to + MARGIN) as Instant)
  const calendar = businessCalendar(schedule, first, last)
  made.set(schedule, calendar)
  return calendar
}
