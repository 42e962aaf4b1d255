import { dayText } from '../core/bonus/day-text.ts'
import type { AnswerFlag } from '../core/model/answer-flag.ts'
import type { DamagedMonth } from '../core/model/kept-month.ts'
import { METRICS } from '../core/model/metric.ts'
import type { MonthApproval } from '../core/model/month-approval.ts'
import type { MonthCheck } from '../core/model/month-page.ts'
import type { Period } from '../core/model/period.ts'
import type { PlanVersion } from '../core/model/plan.ts'
import type { Team } from '../core/model/team.ts'
import { type Instant, instant, MINUTE, type Millis } from '../core/model/units.ts'
import { graceEnds } from '../core/time/grace-ends.ts'
import { localDate } from '../core/time/local-date.ts'
import { monthAfter } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import type { Books } from './books.ts'
import { monthCheck } from './month-check.ts'
import { firstMonth } from './month-state.ts'

export interface ClosingState {
  readonly team: Team
  readonly period: Period
  readonly version: PlanVersion
  readonly books: Pick<Books, 'closed'>
  readonly damaged: readonly DamagedMonth[]
  /** Of this month, and of the figure that it has now. */
  readonly approvals: readonly MonthApproval[]
  /** Somebody else approved it, and another figure. Absent: no. */
  readonly isLapsed?: boolean
  /** Of answers that the team's number rests on, of any month. Absent: none. */
  readonly flags?: readonly AnswerFlag[]
  /** The user who closes it; null while somebody only looks. */
  readonly closer: string | null
  /** Of several the one that stands most in the way. */
  readonly source: ClosingSource
  /** All of them. Absent: that one. */
  readonly sources?: readonly ClosingSource[]
  readonly now: Instant
}

/** What a source told of a month. */
export interface ClosingSource {
  readonly label: string
  readonly staleAfter: Millis | null
  /** When what it told was true; null when it did not answer. */
  readonly asOf: Instant | null
  /** Why it did not answer, in a sentence. */
  readonly problem: string | null
}

const STALE_AFTER = 15 * MINUTE

const UNAPPROVED = 'A second person has to approve this month before it is closed.'
const LAPSED =
  'The approval was given to another figure, so it no longer counts. A second person has to look again.'

/** What can keep a month from being closed. */
export function closingChecks(state: ClosingState): readonly MonthCheck[] {
  const { team, damaged } = state
  const ours = damaged.filter(each => each.team === team.id).map(({ file }) => file)
  const asked = team.secondApprover === true
  const approved = state.approvals.some(({ user }) => user !== state.closer)
  return [
    sourceCheck(state),
    monthCheck({
      ...{ id: 'damaged-files', blocks: true, found: ours },
      wrong: 'A closed month is damaged. Restore its file from a backup, then start again.',
      right: 'Every closed month is as it was written.',
    }),
    orderCheck(state),
    graceCheck(state),
    flagCheck(state),
    monthCheck({
      ...{ id: 'approval', blocks: true, found: asked && !approved ? ['nobody'] : [] },
      wrong: approved || !state.isLapsed ? UNAPPROVED : LAPSED,
      right: asked ? 'A second person has approved it.' : 'No second person is asked for.',
    }),
  ]
}

/** Both may be in order, and the month counts what is there now; but pay rests on it, so a person should have seen it. */
function flagCheck({ version, period, flags = [] }: ClosingState): MonthCheck {
  const isAsked = version.goals.some(({ metric }) => metric === 'csat')
  const isIn = (at: Instant | null) => at !== null && at >= period.from && at < period.to
  const ours = flags.filter(({ was }) => isAsked && isIn(was.answered))
  return monthCheck({
    ...{ id: 'changed-answers', found: [...new Set(ours.map(({ was }) => was.ticket ?? was.id))] },
    wrong:
      'Answers of the month were changed or vanished after they had counted. The page Answers shows them.',
    right: 'No answer of the month was changed afterwards.',
  })
}

/** The last day of grace is the one that ends with the grace's midnight. */
function graceCheck({ team, period, now }: ClosingState): MonthCheck {
  const end = graceEnds(scheduleAt(team.schedules, period.to), period)
  const day = localDate(team.zone, instant(end - 1))
  return monthCheck({
    ...{ id: 'grace', found: now < end ? [day] : [] },
    wrong: `Days of grace end on ${dayText(day)}: answers read after the close are lost.`,
    right: 'The days of grace are over.',
  })
}

/** Numbers that people type in need no source; the others must have been true after the month's end. */
function sourceCheck({ team, version, period, now, ...told }: ClosingState): MonthCheck {
  const { source, sources = [source] } = told
  const isMoneyTold = (team.sources?.money ?? null) !== null
  const isAsked = version.goals.some(
    ({ metric }) => METRICS[metric].counted !== 'readings' || (isMoneyTold && metric !== 'profit'),
  )
  const isEarly = ({ asOf }: ClosingSource) => asOf !== null && asOf < period.to
  const isUnfit = (each: ClosingSource) =>
    each.asOf === null || isEarly(each) || now >= each.asOf + (each.staleAfter ?? STALE_AFTER)
  const found = isAsked ? sources.filter(isUnfit).map(({ label }) => label) : []
  const reason =
    source.problem ?? (isEarly(source) ? `${source.label} was last read before the month's end.` : '')
  return monthCheck({
    ...{ id: 'stale-source', blocks: true, found },
    wrong: `${reason || `${source.label} has not told anything new for too long.`} A month is closed with fresh data only.`,
    right: isAsked ? `${source.label} is up to date.` : 'No goal of this month rests on a source.',
  })
}

/** After the first closed month there is no gap; the first one may be any ended month. */
function orderCheck({ team, period, books }: ClosingState): MonthCheck {
  const closed = books.closed.filter(kept => kept.closed.team.id === team.id)
  const last = closed.at(-1)?.closed.period.month ?? null
  const first = last === null ? firstMonth(team.plan) : monthAfter(last, 1)
  const found: string[] = []
  for (let month = first; month < period.month; month = monthAfter(month, 1)) found.push(month)
  return monthCheck({
    ...{ id: 'earlier-months', blocks: last !== null, found },
    wrong: last
      ? `Close ${found[0]} first: months are closed in their order.`
      : 'Earlier months of the plan are not closed. Once this one is, they no longer can be, and nothing comes over from them.',
    right: 'No earlier month is waiting.',
  })
}
