import { rulesAt } from '../core/bonus/goal-at.ts'
import { versionAt } from '../core/bonus/version-at.ts'
import type { AnswerFlag } from '../core/model/answer-flag.ts'
import type { Appeal } from '../core/model/appeal.ts'
import type { Batch } from '../core/model/batch.ts'
import type { Exclusion } from '../core/model/exclusion.ts'
import type { DamagedMonth, KeptMonth } from '../core/model/kept-month.ts'
import type { MonthApproval } from '../core/model/month-approval.ts'
import { type MonthFigure, movedParts } from '../core/model/month-figure.ts'
import type { MonthGoal, MonthPage, ShownApproval } from '../core/model/month-page.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { graceEnds } from '../core/time/grace-ends.ts'
import { monthAt, monthPeriod } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import type { Books } from './books.ts'
import { closingChecks } from './closing-checks.ts'
import { lookChecks } from './look-checks.ts'
import { monthChecks } from './month-checks.ts'
import { countingApprovals, monthFigure } from './month-figure.ts'
import type { MonthTold } from './month-source.ts'
import { keptOf, monthState } from './month-state.ts'
import { countedFlags, ownFlags } from './own-flags.ts'
import { teamBatch } from './team-batch.ts'
import { type TeamMonth, teamMonth } from './team-month.ts'

export interface MonthPageInput {
  readonly team: Team
  readonly month: string
  /** Null for a closed month, which asks no source. */
  readonly told: MonthTold | null
  readonly exclusions: readonly Exclusion[]
  readonly books: Books
  readonly damaged: readonly DamagedMonth[]
  readonly approvals: readonly MonthApproval[]
  /** Of all teams. Absent: none. */
  readonly appeals?: readonly Appeal[]
  /** Of all teams. Absent: none. */
  readonly flags?: readonly AnswerFlag[]
  readonly locale: string
  readonly revision: number
  readonly now: Instant
}

type Rest = Pick<
  MonthPage,
  | 'checklist'
  | 'payout'
  | 'figure'
  | 'goals'
  | 'revenue'
  | 'people'
  | 'plan'
  | 'currency'
  | 'closed'
  | 'sha256'
>

/** Everything about one month: final, or as it would be closed now. Pure. */
export function monthPage(input: MonthPageInput): MonthPage {
  const { team, month, books, now, revision, locale } = input
  const period = monthPeriod(team.zone, month)
  const kept = keptOf(books.closed, team.id, month)
  const rest = kept ? closedPart(kept) : openPart(input)
  const ours = books.adjustments.filter(each => each.team === team.id)
  return {
    ...{ revision, month, locale, ...rest },
    state: monthState(books, team.id, month, monthAt(team.zone, now)),
    rehearsal: rest.plan.rehearsal,
    graceEnds: graceEnds(scheduleAt(team.schedules, period.to), period),
    adjustments: ours.filter(each => each.month === month),
    corrections: ours.filter(each => each.corrects === month),
    approvals: approvalsOf(input).map(each => shownApproval(each, rest.figure)),
    needsApproval: team.secondApprover === true,
  }
}

const approvalsOf = ({ approvals, team, month }: MonthPageInput) =>
  approvals.filter(each => each.team === team.id && each.month === month)

function shownApproval({ author, at, figure }: MonthApproval, current: MonthFigure | null): ShownApproval {
  const moved = figure && current ? movedParts(figure, current) : []
  const counts = figure !== null && current !== null && moved.length === 0
  return { author, at, payable: figure?.payable ?? null, counts, moved }
}

function closedPart({ closed, sha256 }: KeptMonth): Rest {
  const { payout, revenue, people, plan, currency } = closed
  const goals = plan.goals.flatMap((goal): readonly MonthGoal[] => {
    const found = closed.goals.find(({ metric }) => metric === goal.metric)
    if (!found) return []
    return [{ goal, value: found.value, met: found.met, verdict: null, counted: found.evidence.counted }]
  })
  return { checklist: [], payout, figure: null, goals, revenue, people, plan, currency, closed, sha256 }
}

function openPart(input: MonthPageInput): Rest {
  const { team, month, told, exclusions, books, damaged, now } = input
  const batch = told?.batch ?? null
  const version = versionAt(team.plan, month)
  const { from } = monthPeriod(team.zone, month)
  const made = teamMonth(team, month, {
    ...{ batch: batch ?? { from, tickets: [], surveys: [] }, exclusions, books, now },
  })
  const source = told?.source ?? { label: 'The source', staleAfter: null, asOf: null, problem: null }
  const sources = told?.sources ?? [source]
  const figure = batch && monthFigure(team, made, books)
  const given = approvalsOf(input)
  const approvals = figure ? countingApprovals(given, figure) : []
  const state = { team, period: made.period, version, books, damaged, source, sources, now, closer: null }
  const flags = countedFlags(ownFlags(team, batch, input.flags ?? []), team.id, exclusions)
  const closing = closingChecks({ ...state, approvals, isLapsed: given.length > 0, flags })
  const { amount, confirmed, lines } = made.revenue
  return {
    checklist: [...closing, ...(batch ? warningsOf(input, made, batch) : [])],
    payout: batch ? made.payout : null,
    figure,
    goals: goalsOf(made),
    revenue: { month: made.revenue.month, amount, confirmed, lines },
    people: books.people.filter(({ spells }) => spells.some(spell => spell.team === team.id)),
    ...{ plan: version, currency: team.plan.currency, closed: null, sha256: null },
  }
}

function warningsOf({ team, told, books, appeals = [] }: MonthPageInput, made: TeamMonth, batch: Batch) {
  const own = teamBatch(team, batch)
  const flagged = appeals.filter(each => each.team === team.id)
  return [
    ...lookChecks(made.period, own, told?.notes ?? [], flagged),
    ...monthChecks(team, made, own, books.people),
  ]
}

function goalsOf({ version, period, measures, judged }: TeamMonth): readonly MonthGoal[] {
  return rulesAt(version, period.month).goals.map((goal, index) => {
    const { exact, evidence } = measures[goal.metric]
    const { met = null, verdict = null } = judged[index] ?? {}
    return { goal, value: exact, met, verdict, counted: evidence.counted }
  })
}
