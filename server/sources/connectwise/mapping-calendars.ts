import type { Segment, Weekday } from '../../../core/model/schedule.ts'
import { rawFlag, rawNumber, rawText } from './raw-field.ts'

// Grades as in mapping.ts: S the vendor's description, C seen in working clients, ? not established.

/** A calendar's hours: one stretch a day [S]. */
export interface Calendar {
  readonly name: string
  readonly week: { readonly [day in Weekday]?: readonly Segment[] }
  readonly holidayList: number | null
}

/** A holiday of a list. Null hours: the whole day. */
export interface Holiday {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly hours: Segment | null
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** [S] `{day}StartTime` and `{day}EndTime` are texts; a day without them is closed [?]. */
export const CALENDAR_FIELDS = [
  'id',
  'name',
  'holidayList/id',
  ...DAYS.flatMap(day => [`${day}StartTime`, `${day}EndTime`]),
]

/** [S] `date` is a text, all day unless `allDayFlag` says otherwise. */
export const HOLIDAY_FIELDS = ['id', 'name', 'date', 'allDayFlag', 'timeStart', 'timeEnd']

/** [S] `/system/info`. The zone's format is not told: a Windows name is expected [?], see windows-zone.ts. */
export const INFO_FIELDS = ['version', 'isCloud', 'serverTimeZone']

export function parseInfo(row: unknown) {
  return { version: rawText(row, 'version'), zone: rawText(row, 'serverTimeZone') }
}

export function parseCalendar(row: unknown): Calendar | null {
  const name = rawText(row, 'name')
  if (name === null) return null
  const week: { [day in Weekday]?: readonly Segment[] } = {}
  DAYS.forEach((day, index) => {
    const hours = stretch(row, `${day}StartTime`, `${day}EndTime`)
    if (hours !== null) week[index as Weekday] = [hours]
  })
  return { name, week, holidayList: rawNumber(row, 'holidayList/id') }
}

export function parseHoliday(row: unknown): Holiday | null {
  const date = /^\d{4}-\d\d-\d\d/.exec(rawText(row, 'date') ?? '')?.[0]
  if (date === undefined) return null
  return { date, hours: rawFlag(row, 'allDayFlag') === false ? stretch(row, 'timeStart', 'timeEnd') : null }
}

function stretch(row: unknown, from: string, to: string): Segment | null {
  const start = minuteOf(rawText(row, from))
  const end = minuteOf(rawText(row, to))
  if (start === null || end === null) return null
  // A day to midnight ends at 00:00, or a minute before it because the vendor's form knows no 24:00 [?].
  const last = (end === 0 && start > 0) || end === LAST_MINUTE ? MIDNIGHT : end
  return start < last ? [start, last] : null
}

const MIDNIGHT = 1440
const LAST_MINUTE = 1439

/** Minutes of `08:30`, `08:30:00` or a date and time. */
function minuteOf(text: string | null): number | null {
  const parts = /(?:^|T)([01]?\d|2[0-3]):([0-5]\d)(?::[\d.]+)?Z?$/.exec(text ?? '')
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2])
}
