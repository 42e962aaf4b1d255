import { dayText } from '../core/bonus/day-text.ts'
import type { MonthCheck } from '../core/model/month-page.ts'
import type { Person } from '../core/model/person.ts'
import { dateAfter } from '../core/time/date-after.ts'
import { monthAfter } from '../core/time/period.ts'
import { monthCheck } from './month-check.ts'
import type { TeamMonth } from './team-month.ts'

/** How long after a month's end somebody who begins may have been meant to be in it, in days. */
const NEAR = 31

/** A hint: whoever begins soon after the month may have been entered with a day that is too late. */
export function beginnersCheck(
  team: string,
  { payout, period: { month } }: Pick<TeamMonth, 'payout' | 'period'>,
  people: readonly Person[],
): MonthCheck {
  const first = `${monthAfter(month, 1)}-01`
  const last = dateAfter(first, NEAR - 1)
  const paid = new Set(payout.slices.map(({ person }) => person))
  const found = people.flatMap(({ id, name, spells }) => {
    const from = spells
      .filter(spell => spell.team === team)
      .map(spell => spell.from)
      .sort()[0]
    return !paid.has(id) && from !== undefined && from >= first && from <= last ? [{ name, from }] : []
  })
  const said = found.map(({ name, from }) => `${name} begins on ${dayText(from)}`)
  const what = dayText(`${month}-01`).slice(2)
  return monthCheck({
    ...{ id: 'beginners', found: found.map(({ name }) => name) },
    wrong: `${said.join(', ')}: no part in ${what}. Set the day earlier where that is wrong.`,
    right: 'Nobody begins in the month after it without a part in it.',
  })
}
