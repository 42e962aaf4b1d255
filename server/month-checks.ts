import { isTyped } from '../core/metrics/is-typed.ts'
import { leftOut } from '../core/metrics/left-out.ts'
import type { Batch } from '../core/model/batch.ts'
import { METRICS } from '../core/model/metric.ts'
import type { MonthCheck } from '../core/model/month-page.ts'
import type { Person } from '../core/model/person.ts'
import type { Team } from '../core/model/team.ts'
import type { Ticket } from '../core/model/ticket.ts'
import { beginnersCheck } from './beginners-check.ts'
import { monthCheck } from './month-check.ts'
import { payChecks } from './pay-checks.ts'
import type { TeamMonth } from './team-month.ts'

/** What a person should look at in a month's own numbers before it is closed. All of it are warnings. */
export function monthChecks(
  team: Team,
  month: TeamMonth,
  batch: Pick<Batch, 'tickets' | 'surveys'>,
  people: readonly Person[],
): readonly MonthCheck[] {
  const { version, period, measures, context } = month
  const typed = version.goals.map(({ metric }) => metric).filter(key => isTyped(key, context.money))
  const isSent = (at: number | null) => at !== null && at >= period.from && at < period.to
  const open = batch.surveys.filter(each => each.answered === null && !each.deleted && isSent(each.sent))
  return [
    monthCheck({
      id: 'answers-to-come',
      found: open.map(({ id }) => id),
      wrong: `${open.length} surveys of the month have no answer yet. An answer given after its end counts in the next month.`,
      right: 'Every survey of the month that the source tells of has an answer.',
    }),
    monthCheck({
      id: 'tickets',
      found: unclearTickets(team, month, batch.tickets),
      wrong: 'Tickets without a board or a resolve time do not count. Complete them in the help desk.',
      right: 'Every ticket of the month has a board and a resolve time.',
    }),
    monthCheck({
      id: 'readings',
      found: typed.filter(key => measures[key].exact === null).map(key => METRICS[key].title),
      wrong: 'Numbers of this month are not typed in. Without one a goal is not met.',
      right: 'Every typed-in number of the month is there.',
    }),
    ...payChecks(month, people),
    beginnersCheck(team.id, month, people),
  ]
}

/** Closed in the month but never resolved; or of no board, where the team counts by boards. */
function unclearTickets(team: Team, { period, context }: TeamMonth, tickets: readonly Ticket[]) {
  const isIn = (at: number | null) => at !== null && at >= period.from && at < period.to
  const unresolved = tickets.filter(
    each => each.resolved === null && isIn(each.closed) && leftOut(each, context) === null,
  )
  const boardless = team.scope.boards
    ? tickets.filter(each => each.board === null && (isIn(each.resolved) || isIn(each.created)))
    : []
  return [...new Set([...unresolved, ...boardless].map(({ id }) => id))]
}
