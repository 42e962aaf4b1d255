import type { Person, Spell } from '../model/person.ts'
import type { SplitRules } from '../model/plan.ts'
import { dateAfter } from '../time/date-after.ts'
import { dayText } from './day-text.ts'
import { covers, type Employed, employment } from './employment.ts'

/** The month that eligibility is asked of. Dates are YYYY-MM-DD. */
export interface MonthDays {
  readonly month: string
  readonly first: string
  readonly last: string
  /** The days that pro-rate: all of the month, or its working days. */
  readonly days: readonly string[]
}

/** How much of a month a person takes part in. */
export interface Eligibility {
  /** Days that count, by the spell they lie in. */
  readonly spells: readonly { readonly spell: Spell; readonly dates: readonly string[] }[]
  readonly days: number
  /** Days employed in any team, of the same kind. */
  readonly employed: number
  readonly ofDays: number
  /** The spell in which the person takes part on the month's first day, or null. */
  readonly firstDay: Spell | null
  /** Why it is less than the whole month, in words. */
  readonly reasons: readonly string[]
}

/**
 * Which days of a month a person takes part in a team's pool: in the team, past the waiting period, not on leave unless
 * leave counts; none at all below the least hours, or when the plan asks for who is employed on the last day. Null for who
 * was not in the team in that month. A transfer counts in each team for its own days.
 */
export function eligibility(
  person: Person,
  team: string,
  rules: SplitRules,
  month: MonthDays,
): Eligibility | null {
  const all = employment(person)
  const own = all.filter(
    spell => spell.team === team && spell.from <= month.last && (spell.to ?? month.last) >= month.first,
  )
  if (own.length === 0) return null
  const barred = wholeMonthBar(person, rules, month, all)
  const spells = own.map(spell => ({
    spell,
    dates: barred === null ? month.days.filter(takesPart(person, spell, rules)) : [],
  }))
  const reasons = [
    ...own.flatMap(spell => spellReasons(person, spell, rules, month)),
    ...(barred ? [barred] : []),
  ]
  return {
    spells,
    days: spells.reduce((sum, each) => sum + each.dates.length, 0),
    employed: month.days.filter(date => all.some(spell => covers(spell, date))).length,
    ofDays: month.days.length,
    firstDay: own.find(spell => takesPart(person, spell, rules)(month.first)) ?? null,
    reasons,
  }
}

/** Whether a person takes part in a spell's team on a date. */
function takesPart(person: Person, spell: Employed, rules: SplitRules): (date: string) => boolean {
  const starts = dateAfter(spell.joined, rules.waitingDays)
  return date => covers(spell, date) && date >= starts && (rules.leaveCounts || !isOnLeave(person, date))
}

const isOnLeave = (person: Person, date: string) => person.leave.some(range => covers(range, date))

/** What keeps a person out for the month as a whole, or null. */
function wholeMonthBar(
  person: Person,
  rules: SplitRules,
  month: MonthDays,
  all: readonly Employed[],
): string | null {
  if (rules.activeOnLastDay && !all.some(spell => covers(spell, month.last)))
    return 'Not employed on the last day of the month'
  if (rules.minimumHours === null) return null
  const hours = person.months[month.month]?.hours ?? null
  const asked = `the plan asks for ${hoursText(rules.minimumHours)}`
  if (hours === null) return `No hours are entered for the month, and ${asked}`
  return hours < rules.minimumHours ? `${hoursText(hours)} in the month, and ${asked}` : null
}

function spellReasons(
  person: Person,
  spell: Employed,
  rules: SplitRules,
  month: MonthDays,
): readonly string[] {
  const reasons: string[] = []
  if (spell.from > month.first && spell.follows === null) reasons.push(`Joined on ${dayText(spell.from)}`)
  if (spell.from > month.first && spell.follows && spell.follows.team !== spell.team)
    reasons.push(`Came from another team on ${dayText(spell.from)}`)
  const starts = dateAfter(spell.joined, rules.waitingDays)
  if (starts > month.first && rules.waitingDays > 0)
    reasons.push(`Waits ${rules.waitingDays} days and takes part from ${dayText(starts)}`)
  if (!rules.leaveCounts) {
    const away = month.days.filter(date => covers(spell, date) && isOnLeave(person, date)).length
    if (away > 0) reasons.push(`On leave: ${away === 1 ? '1 day does' : `${away} days do`} not count`)
  }
  if (spell.to !== null && spell.to < month.last) {
    if (spell.next === null) reasons.push(`Left on ${dayText(spell.to)}`)
    else if (spell.next.team !== spell.team)
      reasons.push(`Moved to another team on ${dayText(spell.next.from)}`)
  }
  return reasons
}

const hoursText = (hundredths: number) => (hundredths === 100 ? '1 hour' : `${hundredths / 100} hours`)
