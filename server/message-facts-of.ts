import { versionAt } from '../core/bonus/version-at.ts'
import { isTyped } from '../core/metrics/is-typed.ts'
import type { CallBack } from '../core/model/call-back.ts'
import type { SourceMoney } from '../core/model/money.ts'
import type { Team } from '../core/model/team.ts'
import type { MessageFacts } from '../core/snapshot/message-facts.ts'
import { graceEnds } from '../core/time/grace-ends.ts'
import { localDate } from '../core/time/local-date.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import { dueReadings } from './http/due-readings.ts'
import { firstMonth, isClosed } from './month-state.ts'
import type { Known } from './team-context.ts'
import { unhappyAnswers } from './unhappy-answers.ts'

/** What of a team is worth telling and no snapshot holds. Screens are handed in: they are those of the whole company. */
export function messageFactsOf(
  team: Team,
  known: Known,
  told: {
    readonly callBacks: readonly CallBack[]
    readonly money: SourceMoney | null
    readonly displays: MessageFacts['displays']
  },
): MessageFacts {
  const { books, now } = known
  const { goals } = versionAt(team.plan, monthAt(team.zone, now))
  const typed = goals.map(({ metric }) => metric).filter(metric => isTyped(metric, told.money))
  const readings = books.readings.filter(each => each.team === team.id)
  const unhappy = known.batch === null ? [] : unhappyAnswers(team, known, told.callBacks)
  return {
    ready: readyMonths(team, known),
    due: dueReadings(typed, readings, localDate(team.zone, now)).filter(({ state }) => state !== 'fresh'),
    unhappy: unhappy.map(({ survey, ticket, answered, client }) => ({ survey, ticket, answered, client })),
    displays: told.displays,
  }
}

/** The month before the running one, once its grace is over, while nobody has closed it. */
function readyMonths(team: Team, { books, now }: Known): readonly string[] {
  const month = monthAfter(monthAt(team.zone, now), -1)
  if (month < firstMonth(team.plan) || isClosed(books.closed, team.id, month)) return []
  const ends = graceEnds(scheduleAt(team.schedules, now), monthPeriod(team.zone, month))
  return now >= ends ? [month] : []
}
