import type { ExplainPage, ExplainQuery, ExplainRow } from '../model/explanation.ts'

const PAGE = 50

/** One page of the rows that a reader asked for, in the order asked for. Ties go by id, so that pages never overlap. */
export function explainPage(rows: readonly ExplainRow[], query: ExplainQuery): ExplainPage {
  const wanted = query.q.trim().toLowerCase()
  const found = rows.filter(
    row => isShown(row, query.show) && (wanted === '' || textOf(row).includes(wanted)),
  )
  const turn = query.descending ? -1 : 1
  found.sort((a, b) => compared(keyOf(a, query.sort), keyOf(b, query.sort), turn) || compared(a.id, b.id, 1))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  return { rows: found.slice((page - 1) * PAGE, page * PAGE), page, pages, total: found.length }
}

function isShown(row: ExplainRow, show: ExplainQuery['show']): boolean {
  if (row.outcome === 'left-out' || row.outcome === 'pending') return row.outcome === show
  return show === 'counted'
}

function textOf({ id, ticket, client, summary, owner }: ExplainRow): string {
  return [id, ticket, client, summary, owner].join('\n').toLowerCase()
}

function keyOf(row: ExplainRow, sort: ExplainQuery['sort']): number | string | null {
  if (sort !== 'time') return row[sort]
  return row.active ?? (row.value ? row.value.num / row.value.den : null)
}

/** What is not known comes last, whichever way the rest is turned. */
function compared(a: number | string | null, b: number | string | null, turn: number): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return (a < b ? -1 : 1) * turn
}
