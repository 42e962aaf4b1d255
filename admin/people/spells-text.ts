import type { Spell } from '../../core/model/person.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import { dateText } from '../words/date-text.ts'

/** A person's times in teams: `Help desk since Mar 1, 2025, 80%`. The running or latest one first. */
export function spellsText(
  spells: readonly Spell[],
  nameOf: (team: string) => string,
  speech: Speech,
): readonly string[] {
  const newest = [...spells].sort((a, b) => (a.from < b.from ? 1 : -1))
  return newest.map(({ team, from, to, fte }) => {
    const time =
      to === null ? `since ${dateText(from, speech)}` : `${dateText(from, speech)} to ${dateText(to, speech)}`
    const part = fte === 10_000 ? '' : `, ${FIELD_FORMS.rate.show(fte, speech)} of full time`
    return `${nameOf(team)} ${time}${part}`
  })
}
