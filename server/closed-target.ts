import type { Exclusion } from '../core/model/exclusion.ts'
import type { Period } from '../core/model/period.ts'
import type { Settings } from '../core/model/settings.ts'
import { monthAt } from '../core/time/period.ts'
import type { Board } from './board.ts'
import type { ClosedMonths } from './store/closed-months.ts'

export interface ClosedTargetParts {
  readonly board: Pick<Board, 'inHand'>
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  settings(): Settings
}

/**
 * Tells the closed month, YYYY-MM, that a ticket (by when it was resolved) or an answer counts in for a team. Null: none, so
 * it can still be left out.
 */
export function createClosedTarget({ board, closedMonths, settings }: ClosedTargetParts) {
  return (teamId: string, kind: Exclusion['kind'], target: string): string | null => {
    const team = settings().teams.find(({ id }) => id === teamId)
    const { batch } = board.inHand()
    const at =
      kind === 'ticket'
        ? batch?.tickets.find(({ id }) => id === target)?.resolved
        : batch?.surveys.find(({ id }) => id === target)?.answered
    if (!team || at === undefined || at === null) return null
    // A closed month keeps the zone it was closed in; of a damaged one only its name is known.
    const isIn = ({ from, to }: Period) => at >= from && at < to
    const kept = closedMonths.all().find(({ closed }) => closed.team.id === team.id && isIn(closed.period))
    if (kept) return kept.closed.period.month
    const month = monthAt(team.zone, at)
    return closedMonths.damaged().some(each => each.team === team.id && each.month === month) ? month : null
  }
}
