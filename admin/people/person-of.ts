import type { Person, PersonMonth } from '../../core/model/person.ts'
import { personSchema } from '../../core/model/person-schema.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import { parsed } from '../../core/model/settings.ts'
import type { BasisPoints } from '../../core/model/units.ts'
import { expected } from '../fields/expected.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { HOURS_OR_NONE, MONEY_OR_NONE, type MonthDraft, type PersonDraft } from './person-draft.ts'

/** A rate that says, of whatever it cannot take, which ones it can. */
const PART_OF_TIME: FieldForm<BasisPoints> = {
  parse(text, speech) {
    const rate = FIELD_FORMS.rate.parse(text, speech)
    if (rate.ok && rate.value <= 10_000) return rate
    const [none, all] = [0, 10_000].map(each => FIELD_FORMS.rate.show(each as BasisPoints, speech))
    return expected(`Write a share from ${none} to ${all}, with at most two decimals.`)
  },
  show: FIELD_FORMS.rate.show,
}

/**
 * The person a draft means, or every problem with it, at the paths of its fields: `spells.0.from`, `months.2026-11.hours`.
 * What crosses other dates or other people is for the server to say.
 */
export function personOf(draft: PersonDraft, speech: FieldSpeech): Result<Person> {
  const problems: Problem[] = []
  function read<T>(path: string, form: FieldForm<T>, text: string): T | null {
    const result = form.parse(text, speech)
    if (result.ok) return result.value
    problems.push(...result.problems.map(({ message }) => ({ path, message })))
    return null
  }
  const month = ({ month: name, ...each }: MonthDraft): [string, PersonMonth] => [
    name,
    {
      hours: read(`months.${name}.hours`, HOURS_OR_NONE, each.hours),
      overtimeHours: read(`months.${name}.overtimeHours`, HOURS_OR_NONE, each.overtimeHours),
      earnings: read(`months.${name}.earnings`, MONEY_OR_NONE, each.earnings),
    },
  ]
  draft.months.forEach(({ month: name }, at) => {
    if (draft.months.findIndex(each => each.month === name) < at)
      problems.push({ path: `months.${name}.month`, message: 'This month is there twice.' })
  })
  const person = {
    id: draft.id,
    name: draft.name,
    memberId: draft.memberId.trim() || null,
    spells: draft.spells.map(({ team, from, to, fte, weight }, at) => ({
      ...{ team, from, to: to || null },
      fte: read(`spells.${at}.fte`, PART_OF_TIME, fte) ?? 0,
      weight: read(`spells.${at}.weight`, FIELD_FORMS.whole, weight) ?? 0,
    })),
    leave: draft.leave.map(({ from, to }) => ({ from, to: to || null })),
    pay: draft.pay.map(({ from, base }, at) => ({
      from,
      base: read(`pay.${at}.base`, FIELD_FORMS.money, base) ?? 0,
    })),
    months: Object.fromEntries(draft.months.map(month)),
  }
  const fit = parsed<Person>(personSchema, person)
  const own = fit.ok ? [] : fit.problems.filter(({ path }) => problems.every(each => each.path !== path))
  return problems.length === 0 ? fit : { ok: false, problems: [...problems, ...own] }
}

/** An id for a new person, of the name: `dana-reyes`, and `dana-reyes-2` where that is taken. */
export function idOf(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  const base = letters || 'person'
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}
