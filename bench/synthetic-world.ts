import type { Schedule } from '../core/model/schedule.ts'
import type { Survey } from '../core/model/survey.ts'
import { type StatusInterval, type Ticket, ticket } from '../core/model/ticket.ts'
import { DAY, HOUR, type Instant, MINUTE, type Millis } from '../core/model/units.ts'
import { addBusinessMillis, type BusinessCalendar } from '../core/time/business-time.ts'
import { calendarFor } from '../core/time/calendar-for.ts'
import { dayStarts } from '../core/time/day-starts.ts'
import { monthAfter, monthPeriod } from '../core/time/period.ts'
import { createDice, type Dice } from './dice.ts'
import { weekdayOf } from './weekday-of.ts'

export interface WorldOptions {
  readonly seed: number
  /** The first month, YYYY-MM, and how many. */
  readonly first: string
  readonly months: number
  /** Tickets a month, on average. */
  readonly volume: number
  /** Share of tickets that never close. */
  readonly zombies: number
}

export interface World {
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  readonly schedule: Schedule
}

const ZONE = 'America/New_York'
const day = [[480, 1080]] as const
const SCHEDULE: Schedule = {
  zone: ZONE,
  week: { 1: day, 2: day, 3: day, 4: day, 5: day },
  holidays: ['--12-25', '--01-01', '--07-04'],
  overrides: {},
}

/** Arrivals by weekday, Sunday first, as parts of a week. */
const WEEK = [0.02, 0.23, 0.2, 0.19, 0.18, 0.15, 0.03]

/** What a month is like: factors that go on half into the next (an AR(1) process). */
interface Mood {
  readonly speed: number
  readonly happiness: number
  readonly attention: number
}

/** An invented help desk over many months, whole and known to the end. All of it follows from the options. */
export function syntheticWorld(options: WorldOptions): World {
  const dice = createDice(options.seed)
  const last = monthAfter(options.first, options.months)
  const from = (monthPeriod(ZONE, options.first).from - 40 * DAY) as Instant
  const calendar = calendarFor(SCHEDULE, from, (monthPeriod(ZONE, last).to + 400 * DAY) as Instant)
  const tickets: Ticket[] = []
  const surveys: Survey[] = []
  let mood: Mood = { speed: 0, happiness: 0, attention: 0 }
  for (let month = options.first; month < last; month = monthAfter(month, 1)) {
    mood = nextMood(mood, dice)
    const { from: start, to } = monthPeriod(ZONE, month)
    for (const midnight of dayStarts(ZONE, start, to)) {
      const count = dice.poisson((options.volume / 4.35) * WEEK[weekdayOf(ZONE, midnight)]!)
      for (let i = 0; i < count; i++) {
        const made = life(`t${tickets.length}`, midnight, mood, options.zombies, calendar, dice)
        tickets.push(made.ticket)
        if (made.survey) surveys.push(made.survey)
      }
    }
  }
  return { tickets, surveys, schedule: SCHEDULE }
}

function nextMood(before: Mood, dice: Dice): Mood {
  const next = (value: number, deviation: number) => value / 2 + dice.normal() * deviation
  return {
    speed: next(before.speed, 0.12),
    happiness: next(before.happiness, 0.4),
    attention: next(before.attention, 0.3),
  }
}

function life(
  id: string,
  midnight: Instant,
  mood: Mood,
  zombies: number,
  calendar: BusinessCalendar,
  dice: Dice,
) {
  const created = Math.round(midnight + (12.5 + 2.6 * dice.normal()) * HOUR) as Instant
  const isLong = dice.unit() < 0.12
  // Mean near five hours, most of it from few tickets.
  const hours = Math.exp(mood.speed + (isLong ? 2.8 : 0.35) + (isLong ? 0.6 : 0.9) * dice.normal())
  const active = Math.round(Math.min(hours, 300) * HOUR)
  const waits = dice.unit() < 0.25
  const before = waits ? Math.round(active * dice.unit()) : active
  const paused = addBusinessMillis(calendar, created, before as Millis)
  const resumed = waits
    ? addBusinessMillis(calendar, paused, Math.round(dice.exponential(9) * HOUR) as Millis)
    : paused
  const isZombie = dice.unit() < zombies
  const end = isZombie ? null : addBusinessMillis(calendar, resumed, (active - before) as Millis)
  const late = dice.unit() < 0.045 * Math.exp(mood.attention)
  const answer = Math.round((late ? 61 + dice.unit() * 120 : dice.unit() * 59) * MINUTE) as Millis
  const made = ticket({
    id,
    source: 'world',
    created,
    intervals: intervals(created, paused, resumed, waits),
    responded: addBusinessMillis(calendar, created, answer),
    respondBy: addBusinessMillis(calendar, created, HOUR),
    resolved: end,
  })
  return { ticket: made, survey: end === null || dice.unit() > 0.22 ? null : survey(id, end, mood, dice) }
}

function intervals(created: Instant, paused: Instant, resumed: Instant, waits: boolean): StatusInterval[] {
  if (!waits) return [{ from: created, to: null, class: 'active' }]
  return [
    { from: created, to: paused, class: 'active' },
    { from: paused, to: resumed, class: 'waiting-customer' },
    { from: resumed, to: null, class: 'active' },
  ]
}

function survey(id: string, sent: Instant, mood: Mood, dice: Dice): Survey {
  const bad = dice.unit() < 0.008 * Math.exp(mood.happiness)
  return {
    id: `s-${id}`,
    survey: 'csat',
    ticket: id,
    sent,
    answered: Math.round(sent + dice.exponential(1.5) * DAY) as Instant,
    raw: null,
    score: bad ? -1 : 1,
    deleted: false,
  }
}
