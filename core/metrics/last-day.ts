import { type Instant, instant } from '../model/units.ts'
import { localDate } from '../time/local-date.ts'

/** The last date (YYYY-MM-DD of the zone) that has begun before an instant: what bears it or an earlier one is past. */
export const lastDay = (zone: string, until: Instant): string => localDate(zone, instant(until - 1))
