import { monthDays } from '../../core/bonus/month-days.ts'
import type { Person, Spell } from '../../core/model/person.ts'
import { basisPoints } from '../../core/model/units.ts'
import { ALWAYS, NOVEMBER } from './november.ts'

export const TEAM = 'help-desk'
/** All thirty days of November. */
export const DAYS = monthDays(NOVEMBER, 'calendar', ALWAYS)

export const spell = (known: Partial<Spell> = {}): Spell => ({
  team: TEAM,
  from: '2024-01-01',
  to: null,
  fte: basisPoints(10_000),
  weight: 1,
  ...known,
})

/** Somebody who is there full time for years, unless it says otherwise. */
export const person = (id: string, known: Partial<Person> = {}): Person => ({
  id,
  name: id,
  memberId: null,
  spells: [spell()],
  leave: [],
  pay: [],
  months: {},
  ...known,
})
