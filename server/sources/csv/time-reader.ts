import { type Instant, instant, MINUTE } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'

export const EXPECTED_TIME = 'a date and time like 2026-11-30T14:05:00, of the years 1970 to 2099'

/** The instant a text means, or null where it means none. */
export type TimeReader = (text: string) => Instant | null

// The years keep out placeholders like 0001-01-01 and 9999-12-31.
const FORM =
  /^((?:19[7-9]|20\d)\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?: ?(Z|[+-]\d\d(?::?\d\d)?))?)?$/i

/**
 * Reads ISO 8601 dates and times. With an offset or Z they are instants; without they are of `zone`; a date alone is its
 * midnight there. Throws a `RangeError` for a zone that does not exist.
 */
export function timeReader(zone: string): TimeReader {
  instantAt(zone, '1970-01-01')
  return text => {
    const [, date, time = '00:00', second = '00', fraction = '0', offset] = FORM.exec(text) ?? []
    if (date === undefined) return null
    const local = `${date}T${time}:${second}.${fraction.slice(0, 3)}`
    try {
      return offset === undefined ? instantAt(zone, local) : withOffset(instantAt('UTC', local), offset)
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }
}

/** `utc` is what the text would mean with Z. */
function withOffset(utc: Instant, offset: string): Instant | null {
  if (offset.length === 1) return utc
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', '') || '0')
  if (hours > 18 || minutes > 59) return null
  const ahead = (hours * 60 + minutes) * MINUTE
  return instant(offset.startsWith('-') ? utc + ahead : utc - ahead)
}
