import type { Exclusion } from '../core/model/exclusion.ts'
import type { Settings } from '../core/model/settings.ts'
import { monthAt } from '../core/time/period.ts'
import type { Board } from './board.ts'
import { closedMonthsOf } from './http/closed-months-of.ts'
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
    const month = monthAt(team.zone, at)
    return closedMonthsOf(closedMonths, team.id).includes(month) ? month : null
  }
}
