import type { Adjustment } from '../core/model/closed-month.ts'
import type { KeptMonth } from '../core/model/kept-month.ts'
import type { PeriodState } from '../core/model/period.ts'
import type { Plan } from '../core/model/plan.ts'

/** The first month that a plan rules, YYYY-MM. */
export function firstMonth({ versions }: Plan): string {
  const months = versions.map(({ effective }) => effective).sort()
  return months[0] ?? ''
}

export function isClosed(closed: readonly KeptMonth[], team: string, month: string): boolean {
  return keptOf(closed, team, month) !== null
}

export function keptOf(closed: readonly KeptMonth[], team: string, month: string): KeptMonth | null {
  const isIt = ({ closed: each }: KeptMonth) => each.team.id === team && each.period.month === month
  return closed.find(isIt) ?? null
}

/** How far a month is; `running` is the team's month now. An ended month is provisional until a person closes it. */
export function monthState(
  books: { readonly closed: readonly KeptMonth[]; readonly adjustments: readonly Adjustment[] },
  team: string,
  month: string,
  running: string,
): PeriodState {
  if (!isClosed(books.closed, team, month)) return month < running ? 'provisional' : 'open'
  const isCorrected = (each: Adjustment) => each.team === team && each.corrects === month
  return books.adjustments.some(isCorrected) ? 'adjusted' : 'closed'
}
