import type { Payout, Slice } from '../model/closed-month.ts'
import type { Person } from '../model/person.ts'
import { DEFAULT_SPLIT, type PlanVersion, type SplitRules } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { cut, type Whole } from './cut.ts'
import { type Eligibility, eligibility, type MonthDays } from './eligibility.ts'
import { compared, plus, rational, ZERO } from './rational.ts'
import { type SliceWeight, sliceWeight } from './slice-weight.ts'

export type Split = Pick<Payout, 'slices' | 'remainder' | 'isScaled'>

interface Row {
  readonly person: Person
  readonly found: Eligibility
  readonly weight: SliceWeight
}

/**
 * What is payable, cut into slices for everybody who was in the team in the month, in the order of their names. Slices
 * and the remainder add up to it to the cent (DOMAIN.md section 4). `fullShares` is the month's: core/bonus/full-shares.ts.
 */
export function split(
  payable: Cents,
  version: PlanVersion,
  fullShares: number,
  people: readonly Person[],
  team: string,
  month: MonthDays,
): Split {
  const rules = version.split ?? DEFAULT_SPLIT
  const rows = people.flatMap(person => rowOf(person, team, rules, month))
  const parts = rows.map(({ person, weight }) => ({ key: person.id, weight: weight.part }))
  const done = cut(payable, parts, wholeOf(rows, version, rules, fullShares), rules.personCap)
  const slices = rows.map(row =>
    slice(row, rules, done.parts.get(row.person.id) ?? (0 as Cents), done.capped.has(row.person.id)),
  )
  return { slices: slices.sort(byName), remainder: done.remainder, isScaled: done.isScaled }
}

function rowOf(person: Person, team: string, rules: SplitRules, month: MonthDays): readonly Row[] {
  const found = eligibility(person, team, rules, month)
  if (found === null) return []
  return [{ person, found, weight: sliceWeight(person, found, rules, month) }]
}

/**
 * What the whole payout stands for under a fixed share: the full shares, or where they are not a number of the plan or
 * the split is by something else, what those who take part on the first day weigh. There a heavier person makes the whole
 * heavier; with parts of months in it, rounding up could then take a cent from who gained weight, so parts are rounded
 * down.
 */
function wholeOf(
  rows: readonly Row[],
  version: PlanVersion,
  rules: SplitRules,
  fullShares: number,
): Whole | null {
  if (rules.policy === 'fixed-pool') return null
  const isRoundedDown = rows.some(({ weight }) => compared(weight.part, weight.first) !== 0)
  if (rules.basis === 'equal' || rules.basis === 'fte') {
    const weight = rational(Math.round(fullShares * 10_000), 10_000)
    return { weight, isRoundedDown: version.fullShares === null && isRoundedDown }
  }
  return { weight: rows.reduce((sum, { weight }) => plus(sum, weight.first), ZERO), isRoundedDown }
}

function slice({ person, found, weight }: Row, rules: SplitRules, amount: Cents, isCapped: boolean): Slice {
  const { num, den } = weight.whole
  const reasons = [...found.reasons, ...weight.reasons]
  return {
    person: person.id,
    name: person.name,
    amount,
    days: found.days,
    ofDays: found.ofDays,
    weight: Number(num) / Number(den),
    reasons:
      isCapped && rules.personCap !== null ? [...reasons, 'Held at the most one person gets'] : reasons,
  }
}

function byName(a: Slice, b: Slice): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return a.person < b.person ? -1 : 1
}
