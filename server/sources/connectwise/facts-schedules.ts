import type { SourceFacts } from '../../../core/model/source-report.ts'
import { calendarSchedule } from './calendar-schedule.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'
import { ifReadable } from './if-readable.ts'
import {
  CALENDAR_FIELDS,
  HOLIDAY_FIELDS,
  type Holiday,
  INFO_FIELDS,
  parseCalendar,
  parseHoliday,
  parseInfo,
} from './mapping-calendars.ts'
import { windowsZone } from './windows-zone.ts'

/** What a schedule's name says where its hours had to be taken for UTC. */
const NO_ZONE = 'in UTC, because the time zone of the server is not known'

/**
 * The calendars with their holidays as schedules, in the zone of the server. Where that zone cannot be told they are in UTC
 * and their names say so; where the holidays cannot be read they are left out and the name says that.
 */
export async function connectWiseSchedules(
  api: ConnectWiseApi,
  signal: AbortSignal,
): Promise<SourceFacts['schedules']> {
  const [rows, info] = await Promise.all([
    api.all('/schedule/calendars', { fields: CALENDAR_FIELDS }, signal),
    ifReadable(api.one('/system/info', INFO_FIELDS, signal), null),
  ])
  const zone = windowsZone(parseInfo(info).zone ?? '')
  const calendars = rows.map(parseCalendar).filter(calendar => calendar !== null)
  const lists = new Set(calendars.flatMap(({ holidayList }) => holidayList ?? []))
  const holidays = new Map(
    await Promise.all([...lists].map(async list => [list, await holidaysOf(api, list, signal)] as const)),
  )
  return calendars
    .map(calendar => {
      const days = calendar.holidayList === null ? [] : (holidays.get(calendar.holidayList) ?? null)
      const remarks = [zone === null && NO_ZONE, days === null && 'without its holidays'].filter(Boolean)
      const name = remarks.length === 0 ? calendar.name : `${calendar.name} (${remarks.join(', ')})`
      return { name, schedule: calendarSchedule(calendar, days ?? [], zone ?? 'Etc/UTC') }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Null where the role lacks the right to see them. */
async function holidaysOf(api: ConnectWiseApi, list: number, signal: AbortSignal): Promise<Holiday[] | null> {
  const asked = api.all(`/schedule/holidayLists/${list}/holidays`, { fields: HOLIDAY_FIELDS }, signal)
  const rows = await ifReadable<readonly unknown[] | null>(asked, null)
  return rows?.map(parseHoliday).filter(holiday => holiday !== null) ?? null
}
