import { versionAt } from '../core/bonus/version-at.ts'
import type { Exclusion } from '../core/model/exclusion.ts'
import type { Team } from '../core/model/team.ts'
import { cents, type Instant } from '../core/model/units.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import type { Board } from './board.ts'
import { type Books, booksOf } from './books.ts'
import { closeMonth, revisionOf } from './close-month.ts'
import type { Feeds } from './feeds.ts'
import type { MonthDesk } from './http/month-desk.ts'
import { Refused } from './http/refused.ts'
import { monthPage } from './month-page.ts'
import { monthTold } from './month-source.ts'
import { firstMonth, isClosed, keptOf, monthState } from './month-state.ts'
import { damageSentence } from './store/closed-months.ts'
import type { Store } from './store/open-store.ts'
import { StoreError } from './store/store-error.ts'
import { type MonthInput, teamMonth } from './team-month.ts'

export interface MonthsParts {
  readonly store: Store
  readonly feeds: Pick<Feeds, 'fetch' | 'figures' | 'source'>
  readonly board: Pick<Board, 'inHand' | 'publish'>
  readonly locale: () => string
  readonly now: () => Instant
}

/** Months of teams: the list, one of them, and closing it. */
export function createMonths(parts: MonthsParts): MonthDesk {
  const { store, now, board, feeds } = parts
  const exclusions = (): readonly Exclusion[] => store.records().exclusions
  const books = (): Books => booksOf(store)

  const lines: MonthDesk['lines'] = team => {
    const known = books()
    const running = monthAt(team.zone, now())
    const { batch } = board.inHand()
    return monthsOf(team, known, running).map(month => {
      const kept = keptOf(known.closed, team.id, month)
      const corrections = known.adjustments.filter(each => each.team === team.id && each.corrects === month)
      const isDamaged = damagedOf(store, team.id, month) !== null
      const held = !kept && !isDamaged && batch && batch.from <= monthPeriod(team.zone, month).from
      const input: MonthInput | null = held
        ? { batch, exclusions: exclusions(), books: known, now: now() }
        : null
      return {
        month,
        state: isDamaged ? 'closed' : monthState(known, team.id, month, running),
        payable: kept?.closed.payout.payable ?? (input ? teamMonth(team, month, input).payout.payable : null),
        rehearsal: (kept?.closed.plan ?? versionAt(team.plan, month)).rehearsal,
        corrected: cents(corrections.reduce((sum, { amount }) => sum + amount, 0)),
      }
    })
  }

  return {
    lines,
    async page(team, month) {
      const known = books()
      const running = monthAt(team.zone, now())
      if (!monthsOf(team, known, running).includes(month))
        throw new Refused(404, 'The plan has no such month.')
      const damaged = damagedOf(store, team.id, month)
      if (damaged) throw new StoreError(damageSentence(damaged.file, damaged.reason))
      const isFinal = isClosed(known.closed, team.id, month)
      const period = monthPeriod(team.zone, month)
      const told = isFinal ? null : await monthTold(feeds, board, team, period, now)
      return monthPage({
        ...{ team, month, told, now: now(), locale: parts.locale(), revision: revisionOf(store) },
        ...{ exclusions: exclusions(), books: books(), damaged: store.closedMonths.damaged() },
        ...{ approvals: store.records().approvals, appeals: store.records().appeals },
        ...{ flags: store.answers.flags() },
      })
    },
    async close(team, month, ask) {
      try {
        return await closeMonth(parts, team, month, ask)
      } finally {
        // Even when only the audit refused.
        board.publish()
      }
    },
  }
}

const damagedOf = ({ closedMonths }: Pick<Store, 'closedMonths'>, team: string, month: string) =>
  closedMonths.damaged().find(each => each.team === team && each.month === month) ?? null

/** Every month of a team that there is something to say of, the newest first. */
function monthsOf(team: Team, { closed }: Books, running: string): readonly string[] {
  const kept = closed.filter(each => each.closed.team.id === team.id).map(each => each.closed.period.month)
  // What lies before the first closed month can no longer be closed.
  const first = kept[0] ?? firstMonth(team.plan)
  const months: string[] = []
  for (let month = running; month >= first; month = monthAfter(month, -1)) months.push(month)
  return months
}
