import type { Person } from '../model/person.ts'
import { DEFAULT_SPLIT, type PlanVersion } from '../model/plan.ts'
import { eligibility, type MonthDays } from './eligibility.ts'

/**
 * Full shares of a month: the plan's number, else who takes part on the month's first day, by FTE (by heads
 * where the plan splits equally). Fixed on that day: what happens later in the month never changes it.
 */
export function fullShares(
  version: PlanVersion,
  people: readonly Person[],
  team: string,
  month: MonthDays,
): number {
  if (version.fullShares !== null) return version.fullShares
  const rules = version.split ?? DEFAULT_SPLIT
  const points = people.reduce((sum, person) => {
    const spell = eligibility(person, team, rules, month)?.firstDay ?? null
    if (spell === null) return sum
    return sum + (rules.basis === 'equal' ? 10_000 : spell.fte)
  }, 0)
  return points / 10_000
}
