import type { Person } from '../../core/model/person.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { optionalForm } from '../fields/optional-form.ts'

/** A row that is saved keeps the name it was read under, so that it is known whatever is removed or typed. */
interface RowDraft {
  /** Absent: a new row. */
  readonly row?: string
}

export interface SpellDraft extends RowDraft {
  readonly team: string
  readonly from: string
  /** Empty: it goes on. */
  readonly to: string
  readonly fte: string
  readonly weight: string
}

export interface RangeDraft extends RowDraft {
  readonly from: string
  readonly to: string
}

export interface PayDraft extends RowDraft {
  readonly from: string
  readonly base: string
}

export interface MonthDraft extends RowDraft {
  readonly month: string
  readonly hours: string
  readonly overtimeHours: string
  readonly earnings: string
}

/** A person as they stand in the fields: texts as typed, dates as picked. */
export interface PersonDraft {
  readonly id: string
  readonly name: string
  readonly memberId: string
  readonly spells: readonly SpellDraft[]
  readonly leave: readonly RangeDraft[]
  readonly pay: readonly PayDraft[]
  readonly months: readonly MonthDraft[]
}

export const HOURS_OR_NONE = optionalForm(FIELD_FORMS.hours)
export const MONEY_OR_NONE = optionalForm(FIELD_FORMS.money)

export function personDraft(person: Person, speech: FieldSpeech): PersonDraft {
  return {
    ...{ id: person.id, name: person.name, memberId: person.memberId ?? '' },
    spells: person.spells.map(({ team, from, to, fte, weight }) => ({
      ...{ row: `${team} ${from}`, team, from, to: to ?? '' },
      fte: FIELD_FORMS.rate.show(fte, speech),
      weight: String(weight),
    })),
    leave: person.leave.map(({ from, to }) => ({ row: from, from, to: to ?? '' })),
    pay: person.pay.map(({ from, base }) => ({
      row: from,
      from,
      base: FIELD_FORMS.money.show(base, speech),
    })),
    months: Object.entries(person.months)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, each]) => ({
        ...{ row: month, month },
        hours: HOURS_OR_NONE.show(each.hours, speech),
        overtimeHours: HOURS_OR_NONE.show(each.overtimeHours, speech),
        earnings: MONEY_OR_NONE.show(each.earnings, speech),
      })),
  }
}

/** A person nobody has written down yet: full time in a team from a day on. */
export function newPerson(team: string, today: string): PersonDraft {
  const spell = { row: `${team} ${today}`, team, from: today, to: '', fte: '100%', weight: '1' }
  return { id: '', name: '', memberId: '', spells: [spell], leave: [], pay: [], months: [] }
}

/** What is saved of a row, wherever either stands now; undefined of a new one. */
export const savedRow = <T extends RowDraft>(saved: readonly T[], { row }: RowDraft): T | undefined =>
  row === undefined ? undefined : saved.find(each => each.row === row)
