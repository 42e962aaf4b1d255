import type { DateRange, Person, Spell } from '../model/person.ts'
import { dateAfter } from '../time/date-after.ts'

/** Whether a date lies in a range, both ends included. */
export function covers({ from, to }: DateRange, date: string): boolean {
  return from <= date && (to === null || date <= to)
}

/** A time in a team, and when the unbroken employment it belongs to began. */
export interface Employed extends Spell {
  readonly joined: string
  /** Another spell ends the day before, or begins the day after. */
  readonly follows: Spell | null
  readonly next: Spell | null
}

/** A person's spells in order, each with the day their employment began: spells that touch are one employment. */
export function employment(person: Pick<Person, 'spells'>): readonly Employed[] {
  const spells = [...person.spells].sort((a, b) => (a.from < b.from ? -1 : 1))
  let joined = ''
  return spells.map((spell, index) => {
    const [before, after] = [spells[index - 1], spells[index + 1]]
    const follows = before && touches(before, spell) ? before : null
    if (follows === null) joined = spell.from
    return { ...spell, joined, follows, next: after && touches(spell, after) ? after : null }
  })
}

const touches = (first: Spell, second: Spell) => first.to !== null && dateAfter(first.to, 1) >= second.from
