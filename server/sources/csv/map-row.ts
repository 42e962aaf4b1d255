import type { Survey } from '../../../core/model/survey.ts'
import { type Ticket, ticket } from '../../../core/model/ticket.ts'
import { cellReader, type Understanding } from './cell-reader.ts'
import type { Columns } from './columns.ts'
import type { Report } from './csv-problem.ts'

export interface Mapped {
  readonly ticket: Ticket
  /** Null: no answer. */
  readonly survey: Survey | null
}

const INTERNAL = new Set(['spam', 'internal', 'test'])

/** One row as a ticket and its answer. Null: the row is rejected, and each reason was reported. */
export function mapRow(values: readonly string[], how: Understanding, report: Report): Mapped | null {
  const read = cellReader(values, how, report)
  const { text, own, word, time, flag } = read
  const id = read.required('ticket_id', own, 'the number or name of the ticket')
  const created = read.required('created_at', time, 'the instant it was opened')
  // No figure is made of it, but nonsense in it shows a row whose values have slipped.
  read.count('reopened_count')
  const closed = time('closed_at')
  const priority = word('priority')
  const found = {
    waiting: read.minutes('waiting_minutes'),
    responded: time('responded_at'),
    resolved: how.columns.resolved_at === undefined ? closed : time('resolved_at'),
    closed,
    respondBy: time('respond_by'),
    resolveBy: time('resolve_by'),
    responseFlag: flag('response_sla_met'),
    resolutionFlag: flag('resolution_sla_met'),
    priorities: priority === null ? [] : [{ at: null, name: priority }],
    board: word('board'),
    type: word('type'),
    agreementType: word('agreement'),
    parent: own('parent_id'),
    mergedInto: own('merged_into'),
    internal: isInternal(text('status')) || isInternal(text('type')) ? true : null,
    owner: word('owner'),
    client: word('client'),
    summary: own('summary'),
  }
  const score = read.score('satisfaction')
  const given = time('satisfaction_at')
  if (id === null || created === null || read.failed()) return null
  const mapped = ticket({ id, source: 'csv', created, ...found })
  checkOrder(mapped, how.columns, read)
  if (read.failed()) return null
  return {
    ticket: mapped,
    survey: score === null ? null : survey(mapped, word('satisfaction'), score, given),
  }
}

/** Order that cannot be rejects the row; order that is odd, and that help desks do have, is told of. */
function checkOrder(row: Ticket, columns: Columns, read: ReturnType<typeof cellReader>) {
  const { created, responded, resolved, closed } = row
  const resolvedColumn = columns.resolved_at === undefined ? 'closed_at' : 'resolved_at'
  if (responded !== null && responded < created)
    read.reject('responded_at', 'first answered before created_at; expected that time or later')
  if (resolved !== null && resolved < created)
    read.reject(resolvedColumn, 'resolved before created_at; expected that time or later')
  if (read.failed()) return
  if (closed !== null && closed < (resolved ?? created))
    read.warn(
      'closed_at',
      `closed before ${resolved === null ? 'created_at' : 'resolved_at'}; the row is used`,
    )
  if (responded !== null && resolved !== null && responded > resolved)
    read.warn('responded_at', `first answered after ${resolvedColumn}; the row is used`)
}

/** An answer without a time of its own counts when its ticket was resolved. */
function survey(row: Ticket, raw: string | null, score: Survey['score'], given: Survey['answered']): Survey {
  const answered = given ?? row.resolved
  return {
    id: `${row.id}:csat`,
    source: 'csv',
    survey: 'csat',
    ticket: row.id,
    sent: null,
    answered,
    raw,
    score,
    deleted: false,
  }
}

const isInternal = (text: string | null) => text !== null && INTERNAL.has(text.toLowerCase())
