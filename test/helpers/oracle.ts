import { Temporal } from 'temporal-polyfill'
import type { Schedule } from '../../core/model/schedule.ts'
import type { Survey } from '../../core/model/survey.ts'
import type { Ticket } from '../../core/model/ticket.ts'

/** A month's figures, counted another way: business time minute by minute, months by the local date of each instant. */
export interface OracleMonth {
  readonly mttr: { readonly sum: number; readonly n: number; readonly median: number | null }
  readonly csat: { readonly positive: number; readonly neutral: number; readonly negative: number }
  readonly slaResponse: { readonly met: number; readonly breached: number; readonly pending: number }
  readonly slaResolution: { readonly met: number; readonly breached: number; readonly pending: number }
}

const MINUTE = 60_000

/** Whether each minute of a range is open, asked of Temporal minute by minute, and remembered. */
export function minuteByMinute(schedule: Schedule): (from: number, to: number) => number {
  const open = new Map<number, boolean>()
  const isOpen = (minute: number) => {
    const known = open.get(minute)
    if (known !== undefined) return known
    const answer = openAt(schedule, minute * MINUTE)
    open.set(minute, answer)
    return answer
  }
  return (from, to) => {
    let sum = 0
    for (let minute = Math.floor(from / MINUTE); minute * MINUTE < to; minute++)
      if (isOpen(minute)) sum += Math.min(to, (minute + 1) * MINUTE) - Math.max(from, minute * MINUTE)
    return sum
  }
}

function openAt(schedule: Schedule, at: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(schedule.zone)
  const date = local.toPlainDate().toString()
  const day = (local.dayOfWeek % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
  const isHoliday = schedule.holidays.some(each => each === date || each === `--${date.slice(5)}`)
  const segments = schedule.overrides[date] ?? (isHoliday ? [] : (schedule.week[day] ?? []))
  const minute = local.hour * 60 + local.minute
  return segments.some(([start, end]) => start <= minute && minute < end)
}

const months = new Map<string, string>()

/** The local month of an instant, asked once of Temporal and remembered. */
function monthOf(zone: string, at: number | null): string | null {
  if (at === null) return null
  const key = `${zone} ${at}`
  const known = months.get(key)
  if (known) return known
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const month = date.toString().slice(0, 7)
  months.set(key, month)
  return month
}

/** The oracle's figures of a month that has ended. */
export function oracleMonth(
  tickets: readonly Ticket[],
  surveys: readonly Survey[],
  schedule: Schedule,
  month: string,
  between: (from: number, to: number) => number,
): OracleMonth {
  const { zone } = schedule
  const counts = tickets.filter(t => t.mergedInto === null && t.parent === null && t.internal !== true)
  const times = counts
    .filter(t => monthOf(zone, t.resolved) === month)
    .map(t => Math.max(0, between(t.created, t.resolved as number) - t.waiting))
    .sort((a, b) => a - b)
  const middle = times.slice(Math.ceil(times.length / 2) - 1, Math.floor(times.length / 2) + 1)
  const answers = surveys.filter(s => monthOf(zone, s.answered) === month)
  return {
    mttr: { sum: total(times), n: times.length, median: times.length ? total(middle) / middle.length : null },
    csat: {
      positive: answers.filter(s => s.score === 1).length,
      neutral: answers.filter(s => s.score === 0).length,
      negative: answers.filter(s => s.score === -1).length,
    },
    slaResponse: promises(counts, zone, month, t => [t.responded ?? t.resolved, t.respondBy, t.responseFlag]),
    slaResolution: promises(counts, zone, month, t => [t.resolved, t.resolveBy, t.resolutionFlag]),
  }
}

type Kept = readonly [done: number | null, due: number | null, flag: boolean | null]

function promises(tickets: readonly Ticket[], zone: string, month: string, kept: (ticket: Ticket) => Kept) {
  const found = { met: 0, breached: 0, pending: 0 }
  for (const ticket of tickets) {
    const [done, due, flag] = kept(ticket)
    if (due === null && flag === null) continue
    const decided = Math.min(done ?? Number.POSITIVE_INFINITY, due ?? Number.POSITIVE_INFINITY)
    const inMonth = Number.isFinite(decided) ? (monthOf(zone, decided) as string) : '9999-12'
    if (inMonth > month && (monthOf(zone, ticket.created) as string) <= month) found.pending++
    if (inMonth !== month) continue
    found[(due === null ? flag : done !== null && done <= due) ? 'met' : 'breached']++
  }
  return found
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
