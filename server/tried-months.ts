import { covers } from '../core/bonus/employment.ts'
import { fullShares } from '../core/bonus/full-shares.ts'
import { monthDays } from '../core/bonus/month-days.ts'
import { revenueOf } from '../core/bonus/revenue-of.ts'
import { typedValue } from '../core/metrics/typed-value.ts'
import type { HistoryMonth } from '../core/model/history.ts'
import { METRIC_KEYS, METRICS } from '../core/model/metric.ts'
import type { Person } from '../core/model/person.ts'
import { DEFAULT_SPLIT, type PlanVersion } from '../core/model/plan.ts'
import type { Team } from '../core/model/team.ts'
import { type Cents, cents } from '../core/model/units.ts'
import { type FinalValues, finalValues } from '../core/projection/final-values.ts'
import type { TriedMonth } from '../core/projection/simulate.ts'
import { monthPeriod } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import type { Books } from './books.ts'

const MONTHS = 12

/** The last twelve ended months as a plan is tried on them: measured values, typed-in numbers, revenue, people and pay. */
export function triedMonths(
  team: Team,
  version: PlanVersion,
  history: readonly HistoryMonth[],
  books: Books,
): readonly TriedMonth[] {
  const ours = (each: { readonly team: string }) => each.team === team.id
  const [lines, confirmations] = [books.lines.filter(ours), books.confirmations.filter(ours)]
  const typed = version.funding.kind === 'rate' ? version.funding.revenue : cents(0)
  return history.slice(-MONTHS).map(month => {
    const period = monthPeriod(team.zone, month.month)
    const schedule = scheduleAt(team.schedules, period.from)
    const days = monthDays(period, (version.split ?? DEFAULT_SPLIT).days, schedule)
    return {
      month: month.month,
      values: { ...typedValues(team, month.month, books), ...finalValues(month, team.neutral) },
      revenue: revenueOf(lines, confirmations, month.month, typed).amount,
      fullShares: fullShares(version, books.people, team.id, days),
      basePay: basePay(books.people, team.id, month.month),
    }
  })
}

function typedValues(team: Team, month: string, { readings }: Pick<Books, 'readings'>): FinalValues {
  const period = monthPeriod(team.zone, month)
  const ours = readings.filter(each => each.team === team.id)
  const typed = METRIC_KEYS.filter(metric => METRICS[metric].counted === 'readings')
  return Object.fromEntries(
    typed.map(metric => {
      const { exact, evidence } = typedValue(metric, ours, period, period.to)
      return [metric, { exact, counted: evidence.counted }]
    }),
  )
}

/** Base pay of who was in the team on the month's first day; null where nobody's is known. */
function basePay(people: readonly Person[], team: string, month: string): Cents | null {
  const first = `${month}-01`
  const bases = people
    .filter(({ spells }) => spells.some(spell => spell.team === team && covers(spell, first)))
    .map(({ pay }) => [...pay].sort(byDate).findLast(({ from }) => from <= first)?.base)
    .filter(base => base !== undefined)
  return bases.length === 0 ? null : cents(bases.reduce((sum, base) => sum + base, 0))
}

const byDate = (a: { readonly from: string }, b: { readonly from: string }) => (a.from < b.from ? -1 : 1)
