import type { Problem, Result } from '../model/result.ts'
import type { Schedule, Segment, Weekday } from '../model/schedule.ts'

type Week = Schedule['week']
interface Opening {
  readonly day: Weekday
  readonly segment: Segment
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const ALWAYS = 'sun-sat 00:00-24:00'
const MIDNIGHT = 1440

/**
 * Opening hours as a person writes them: `24x7`, or rules apart by `;`, each of days and times, such as
 * `mon-thu 08:00-12:00,13:00-17:00; fri 08:00-14:00`. Times that end before they start run over midnight. A problem's path is
 * the number of its rule, from 0.
 */
export function parseHours(text: string): Result<Week> {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*([-,;])\s*/g, '$1')
  const rules = (plain === '24x7' || plain === '24/7' ? ALWAYS : plain).split(';')
  const problems: Problem[] = []
  const openings = rules.flatMap((rule, index) => {
    const [days = '', times = '', ...rest] = rule.split(/\s+/)
    const message =
      rest.length > 0 || times === '' ? shapeProblem(rule) : (dayProblem(days) ?? timeProblem(times))
    if (message === null) return opened(days, times)
    problems.push({ path: String(index), message })
    return []
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: week(openings) }
}

function opened(days: string, times: string): Opening[] {
  const segments = times.split(',').map(span => span.split('-').map(minuteOf) as [number, number])
  return listed(days)!.flatMap(day => segments.flatMap(([start, end]) => overMidnight(day, start, end)))
}

function overMidnight(day: Weekday, start: number, end: number): Opening[] {
  if (start < end) return [{ day, segment: [start, end] }]
  const next = ((day + 1) % 7) as Weekday
  const evening: Opening = { day, segment: [start, MIDNIGHT] }
  return end === 0 ? [evening] : [evening, { day: next, segment: [0, end] }]
}

/** The days of `mon-fri` or `sat,sun`; null where a word is no day. A range may run over the weekend. */
function listed(text: string): Weekday[] | null {
  const days: Weekday[] = []
  for (const part of text.split(',')) {
    const ends = part.split('-').map(word => DAYS.findIndex(day => word === day || word === LONG[day]))
    const [first = -1, last = first] = ends
    if (ends.length > 2 || first < 0 || last < 0) return null
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day as Weekday)
      if (day === last) break
    }
  }
  return days
}

const LONG: { readonly [day: string]: string } = {
  sun: 'sunday',
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
}

/** Minutes since midnight of 8:00 or 08:00, to 24:00; NaN for anything else. */
function minuteOf(text: string): number {
  const parts = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  const minute = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2])
  return minute <= MIDNIGHT ? minute : Number.NaN
}

function week(openings: readonly Opening[]): Week {
  const days: { [day in Weekday]?: Segment[] } = {}
  for (const { day, segment } of openings) days[day] = joined([...(days[day] ?? []), segment])
  return days
}

function joined(segments: readonly Segment[]): Segment[] {
  const apart: Segment[] = []
  for (const [start, end] of [...segments].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)]
    else apart.push([start, end])
  }
  return apart
}

const shapeProblem = (rule: string) =>
  `"${rule}" is not a rule of opening hours. Expected days and times, such as mon-fri 08:00-18:00, or 24x7.`

const dayProblem = (days: string) =>
  listed(days) === null
    ? `"${days}" are not days. Expected mon, tue, wed, thu, fri, sat, sun, or a range such as mon-fri.`
    : null

function timeProblem(times: string): string | null {
  const wrong = times.split(',').find(span => {
    const [start = Number.NaN, end = Number.NaN, ...rest] = span.split('-').map(minuteOf)
    return rest.length > 0 || !(start < MIDNIGHT) || Number.isNaN(end) || start === end
  })
  if (wrong === undefined) return null
  return `"${wrong}" are not opening times. Expected a start and an end such as 08:00-18:00, at most 24:00.`
}
