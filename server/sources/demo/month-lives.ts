import type { Schedule } from '../../../core/model/schedule.ts'
import { businessCalendar } from '../../../core/time/business-time.ts'
import { dayStarts } from '../../../core/time/day-starts.ts'
import { localDate } from '../../../core/time/local-date.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { unhappy } from './answers.ts'
import { arrivals, dayIndex, firstNumber, isWorkingDate } from './day-arrivals.ts'
import { deskClock } from './desk-clock.ts'
import type { Life } from './life.ts'
import { type Birth, lifeOfTicket } from './life-of-ticket.ts'
import { monthMood } from './month-mood.ts'
import { dice } from './random.ts'

/** What the whole demo follows from. */
export interface Desk {
  readonly seed: number
  /** IANA name: the zone of days and months. */
  readonly zone: string
  readonly schedule: Schedule
}

/** A life that begins in a month has ended this many months after that month began, but for its last answers. */
export const LIFE_MONTHS = 3

const LIFE_STREAM = 4
const UNHAPPY_STREAM = 5

/** Every life that begins in a month, YYYY-MM, in order of creation. A pure function of desk and month. */
export function monthLives(desk: Desk, month: string): Life[] {
  const { seed, zone, schedule } = desk
  const period = monthPeriod(zone, month)
  const horizon = monthPeriod(zone, monthAfter(month, LIFE_MONTHS)).from
  const clock = deskClock(businessCalendar(schedule, period.from, horizon))
  const mood = monthMood(seed, month)
  const starts = dayStarts(zone, period.from, period.to)
  const dates = starts.map(start => localDate(zone, start))
  const working = dates.filter(date => isWorkingDate(schedule, date))
  const unhappyDates = mood.unhappy.map(share => working[Math.floor(share * working.length)])
  return starts.flatMap((start, index) => {
    const date = dates[index]!
    const times = arrivals(seed, schedule, date, start, starts[index + 1] ?? period.to)
    const first = firstNumber(seed, schedule, date)
    const quiet = !working.includes(date)
    const births = times.map(
      (created, place): Birth => ({
        number: first + place,
        created,
        earlier: place === 0 ? null : first + place - 1,
        quiet,
        pace: mood.pace,
        late: mood.late,
        clock,
        horizon,
      }),
    )
    const lives = births.map((birth, place) =>
      lifeOfTicket(dice(seed, LIFE_STREAM, dayIndex(date), place), birth),
    )
    return unhappyDates.includes(date) ? withUnhappyAnswer(desk, date, lives) : lives
  })
}

/** The day's first answer is not a happy one. */
function withUnhappyAnswer({ seed }: Desk, date: string, lives: Life[]): Life[] {
  const chance = dice(seed, UNHAPPY_STREAM, dayIndex(date))
  const first = lives.findIndex(({ answers }) => answers.length > 0)
  return lives.map((life, index) => {
    if (index !== first) return life
    const last = life.answers.at(-1)!
    return { ...life, answers: [...life.answers.slice(0, -1), unhappy(chance, last)] }
  })
}
