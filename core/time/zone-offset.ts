import { DAY, type Instant, type Millis } from '../model/units.ts'

/** The offset within one UTC day: `before` until `at`, `after` from `at` on. */
interface OffsetDay {
  readonly before: number
  readonly at: number
  readonly after: number
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** By UTC day number. */
  readonly days: Map<number, OffsetDay>
  readonly samples: Map<number, number>
}

// Two centuries of days. Dates beyond that in one run come from nonsense, which must not fill the memory.
const LIMIT = 73_000
const zones = new Map<string, Zone>()

/** Local time minus UTC at an instant, from the platform's zone data. Throws RangeError for an unknown zone. */
export function zoneOffset(zone: string, at: Instant): Millis {
  const known = zones.get(zone) ?? openZone(zone)
  const number = Math.floor(at / DAY)
  const day = known.days.get(number) ?? offsetDay(known, number)
  return (at < day.at ? day.before : day.after) as Millis
}

function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const zone: Zone = { format, days: new Map(), samples: new Map() }
  zones.set(name, zone)
  return zone
}

// Asking Intl costs a microsecond, so it is asked once a day and, where two days differ, for the second of the change.
function offsetDay(zone: Zone, number: number): OffsetDay {
  const before = dayOffset(zone, number)
  const after = dayOffset(zone, number + 1)
  const day = { before, after, at: before === after ? number * DAY : changeAt(zone, number * DAY, before) }
  if (zone.days.size >= LIMIT) zone.days.clear()
  zone.days.set(number, day)
  return day
}

function dayOffset(zone: Zone, number: number): number {
  const known = zone.samples.get(number)
  if (known !== undefined) return known
  const offset = askedOffset(zone, number * DAY)
  if (zone.samples.size >= LIMIT) zone.samples.clear()
  zone.samples.set(number, offset)
  return offset
}

function changeAt(zone: Zone, dayStart: number, before: number): number {
  let low = 0
  let high = DAY / 1000
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (askedOffset(zone, dayStart + middle * 1000) === before) low = middle
    else high = middle
  }
  return dayStart + high * 1000
}

/** `at` is a whole second. */
function askedOffset(zone: Zone, at: number): number {
  const [month, day, year, hour, minute, second] = zone.format.format(at).match(/\d+/g)!.map(Number)
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - at
}
