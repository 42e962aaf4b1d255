import type { Appeal } from '../core/model/appeal.ts'
import type { Batch, NotedRow, SourceNote } from '../core/model/batch.ts'
import type { MonthCheck } from '../core/model/month-page.ts'
import type { Period } from '../core/model/period.ts'
import { monthCheck } from './month-check.ts'

/** What people or a source left undone in a month: rows that were not used, and flags that nobody decided. Warnings. */
export function lookChecks(
  period: Period,
  batch: Pick<Batch, 'tickets' | 'surveys'>,
  notes: readonly SourceNote[],
  /** Of the team. */
  appeals: readonly Appeal[],
): readonly MonthCheck[] {
  const isIn = (at: number | null) => at !== null && at >= period.from && at < period.to
  const tickets = new Map(batch.tickets.map(each => [each.id, each] as const))
  const answers = new Map(batch.surveys.map(each => [each.id, each.answered] as const))
  const isOurs = ({ kind, target }: Appeal) => {
    if (kind === 'survey') return isIn(answers.get(target) ?? null)
    const ticket = tickets.get(target)
    return ticket !== undefined && [ticket.created, ticket.respondBy, ticket.resolved].some(isIn)
  }
  return [
    monthCheck({
      id: 'rejected-rows',
      found: notes.flatMap(note => rejectedIn(note, period)),
      wrong:
        'Rows of the data could not be used, and they may belong to this month. Mend them at the source.',
      right: 'No row of the data that may belong to this month was left out.',
    }),
    monthCheck({
      id: 'open-appeals',
      found: appeals.filter(each => each.decision === null && isOurs(each)).map(({ target }) => target),
      wrong:
        'Tickets or answers of this month are flagged, and nobody has decided. After the close it is too late.',
      right: 'No flag of this month waits for a decision.',
    }),
  ]
}

/** The rows of the month, and those that nobody can date. */
function rejectedIn({ short, rows }: SourceNote, { from, to }: Period): readonly string[] {
  if (rows === undefined) return [short]
  const isIn = (row: NotedRow) => row.from === null || (row.from < to && (row.to === null || row.to >= from))
  return rows.filter(isIn).map(({ place }) => place)
}
