import { createHash } from 'node:crypto'
import type { MonthApproval } from '../core/model/month-approval.ts'
import { type MonthFigure, movedParts } from '../core/model/month-figure.ts'
import type { Team } from '../core/model/team.ts'
import type { Books } from './books.ts'
import { canonicalJson } from './store/canonical-json.ts'
import type { TeamMonth } from './team-month.ts'

type Made = Pick<TeamMonth, 'version' | 'period' | 'measures' | 'judged' | 'revenue' | 'payout'>

/**
 * What a month that is not closed pays, with a fingerprint of everything that its money rests on. When a source was read is
 * not in it, and neither is the order of people: the same month has the same figure, whoever asks.
 */
export function monthFigure(
  team: Pick<Team, 'id' | 'plan'>,
  { version, period, measures, judged, revenue, payout }: Made,
  { people, adjustments }: Pick<Books, 'people' | 'adjustments'>,
): MonthFigure {
  const paid = new Set(payout.slices.map(({ person }) => person))
  const values = version.goals.map(({ metric }, index) => {
    const { exact, evidence } = measures[metric]
    return { metric, exact, counted: evidence.counted, met: judged[index]?.met ?? null }
  })
  const corrections = adjustments.filter(each => each.team === team.id && each.month === period.month)
  return {
    payable: payout.payable,
    parts: {
      values: sha(values),
      plan: sha({ team: team.id, month: period.month, currency: team.plan.currency, version }),
      revenue: sha(revenue),
      people: sha({
        payout: { ...payout, slices: sorted(payout.slices, ({ person }) => person) },
        people: sorted(
          people.filter(({ id }) => paid.has(id)),
          ({ id }) => id,
        ),
        corrections,
      }),
    },
  }
}

/** The approvals of exactly this figure. */
export const countingApprovals = (
  approvals: readonly MonthApproval[],
  figure: MonthFigure,
): readonly MonthApproval[] =>
  approvals.filter(each => each.figure !== null && movedParts(each.figure, figure).length === 0)

const sha = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')

function sorted<T>(all: readonly T[], key: (one: T) => string): readonly T[] {
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
