import type { MonthCheck } from '../core/model/month-page.ts'
import type { Person } from '../core/model/person.ts'
import { DEFAULT_SPLIT, type SplitRules } from '../core/model/plan.ts'
import { dateAfter } from '../core/time/date-after.ts'
import { monthAfter } from '../core/time/period.ts'
import { monthCheck } from './month-check.ts'
import type { TeamMonth } from './team-month.ts'

/** What a person should look at before a month's money is final: who is paid, by what, and from which revenue. */
export function payChecks(
  { version, payout, revenue, period }: Pick<TeamMonth, 'version' | 'payout' | 'revenue' | 'period'>,
  people: readonly Person[],
): readonly MonthCheck[] {
  const rules = version.split ?? DEFAULT_SPLIT
  const paid = new Set(payout.slices.map(({ person }) => person))
  const taking = people.filter(({ id }) => paid.has(id))
  const unconfirmed = version.funding.kind === 'rate' && !revenue.confirmed
  return [
    monthCheck({
      id: 'people',
      found: paid.size === 0 ? ['nobody'] : [],
      wrong: 'Nobody was in the team in this month, so nobody gets a slice. Enter the people first.',
      right: `${paid.size} people have a part in this month.`,
    }),
    monthCheck({
      id: 'pay-basis',
      found: taking.filter(person => lacksBasis(person, rules, period.month)).map(({ name }) => name),
      wrong: 'The plan splits by pay, and for these people it is not entered. Their slice is nothing.',
      right: 'Everything that the split goes by is entered.',
    }),
    monthCheck({
      id: 'hours',
      found: taking.filter(person => lacksHours(person, rules, period.month)).map(({ name }) => name),
      wrong: 'The plan asks for hours, and for these people none are entered for the month.',
      right: 'No hours are missing.',
    }),
    monthCheck({
      id: 'revenue',
      found: unconfirmed ? [revenue.from === 'plan' ? 'the figure in the plan' : revenue.month] : [],
      wrong: 'The revenue of this month is not confirmed, so the pool is estimated from an earlier figure.',
      right:
        version.funding.kind === 'rate' ? 'The revenue is confirmed.' : 'The pool does not rest on revenue.',
    }),
  ]
}

function lacksBasis({ pay, months }: Person, { basis }: SplitRules, month: string): boolean {
  const last = dateAfter(`${monthAfter(month, 1)}-01`, -1)
  if (basis === 'base-pay') return !pay.some(({ from }) => from <= last)
  return basis === 'earnings' && (months[month]?.earnings ?? null) === null
}

function lacksHours({ months }: Person, { basis, minimumHours }: SplitRules, month: string): boolean {
  return (basis === 'hours' || minimumHours !== null) && (months[month]?.hours ?? null) === null
}
