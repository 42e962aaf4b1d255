import type { Adjustment, ClosedMonth } from '../model/closed-month.ts'
import type { Person } from '../model/person.ts'
import type { Cents } from '../model/units.ts'

/** One line of a payroll file. */
export interface PayrollRow {
  readonly person: string
  readonly name: string
  /** Slice and adjustments; below 0 when more is taken back than paid. */
  readonly amount: Cents
  /** In hundredths, of the month; null where nobody entered them. Payroll needs them to true up overtime. */
  readonly hours: number | null
  readonly overtimeHours: number | null
  readonly note: string
}

/**
 * What payroll pays with a closed month, in the order of the names: each slice of it (none in a rehearsal, which owes
 * nothing) and the adjustments that fall into it. `people` gives names and hours that the closed month does not have.
 */
export function payrollRows(
  closed: ClosedMonth,
  adjustments: readonly Adjustment[],
  people: readonly Person[],
): readonly PayrollRow[] {
  const { period, team, plan, payout } = closed
  const paid = adjustments.filter(each => each.team === team.id && each.month === period.month)
  const slices = plan.rehearsal ? [] : payout.slices
  const ids = new Set([...slices, ...paid].map(({ person }) => person))
  return [...ids].map(rowOf).sort(byName)

  function rowOf(id: string): PayrollRow {
    const slice = slices.find(({ person }) => person === id)
    const then = closed.people.find(each => each.id === id)
    const live = people.find(each => each.id === id)
    const own = paid.filter(each => each.person === id)
    const kept = then?.months[period.month]
    const typed = live?.months[period.month]
    const amount = (slice?.amount ?? 0) + own.reduce((sum, each) => sum + each.amount, 0)
    return {
      person: id,
      name: slice?.name ?? then?.name ?? live?.name ?? id,
      amount: amount as Cents,
      hours: kept?.hours ?? typed?.hours ?? null,
      overtimeHours: kept?.overtimeHours ?? typed?.overtimeHours ?? null,
      note: [...(slice?.reasons ?? []), ...own.map(noteOf)].join('; '),
    }
  }
}

const noteOf = ({ corrects, reason }: Adjustment) => `Adjustment of ${corrects}: ${reason}`

function byName(a: PayrollRow, b: PayrollRow): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return a.person < b.person ? -1 : 1
}
