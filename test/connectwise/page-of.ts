import { condition } from './condition.ts'
import { Refusal } from './refusal.ts'
import { columnOf, type Row } from './wire-row.ts'

export interface Asked {
  readonly query: URLSearchParams
  readonly isForwardOnly: boolean
  readonly columns: ReadonlySet<string> | null
  readonly most: number
}

export interface Page {
  readonly rows: readonly Row[]
  /** Queries of the other pages by their relation. */
  readonly links: { readonly [rel: string]: URLSearchParams }
}

const MOST = 1000

/** The rows that a condition admits. */
export function admitted(rows: readonly Row[], asked: Asked): readonly Row[] {
  const text = asked.query.get('conditions')
  return text === null || text.trim() === '' ? rows : rows.filter(condition(text, asked.columns))
}

/** One page of a list, of either kind of paging. */
export function pageOf(all: readonly Row[], asked: Asked): Page {
  const size = numberIn(asked.query, 'pageSize', 25)
  if (size > MOST) throw new Refusal(400, 'InvalidObject', `pageSize is at most ${MOST}`)
  const given = Math.min(size, asked.most)
  return asked.isForwardOnly ? forwardPage(all, asked, given) : numberedPage(all, asked, given)
}

function forwardPage(all: readonly Row[], { query }: Asked, size: number): Page {
  if (query.get('orderBy')) throw new Refusal(400, 'InvalidObject', 'orderBy is not for forward-only paging')
  const after = numberIn(query, 'pageId', 0)
  const left = all.filter(({ id }) => id > after).sort((a, b) => a.id - b.id)
  const rows = left.slice(0, size)
  const last = rows.at(-1)
  if (left.length <= size || !last) return { rows, links: {} }
  return { rows, links: { next: withQuery(query, { pageId: last.id }) } }
}

function numberedPage(all: readonly Row[], { query }: Asked, size: number): Page {
  const page = numberIn(query, 'page', 1)
  const pages = Math.max(1, Math.ceil(all.length / size))
  const sorted = inOrder(all, query.get('orderBy') ?? '')
  const to = (number: number) => withQuery(query, { page: number })
  const links = {
    ...(page > 1 ? { first: to(1), prev: to(page - 1) } : {}),
    ...(page < pages ? { next: to(page + 1), last: to(pages) } : {}),
  }
  return { rows: sorted.slice((page - 1) * size, page * size), links }
}

function inOrder(rows: readonly Row[], orderBy: string): readonly Row[] {
  const keys = orderBy.split(',').flatMap(part => {
    const [path, way = 'asc'] = part.trim().split(/\s+/)
    return path ? [{ path, sign: way.toLowerCase() === 'desc' ? -1 : 1 }] : []
  })
  return [...rows].sort((a, b) => {
    for (const { path, sign } of keys) {
      const [left, right] = [columnOf(a, path), columnOf(b, path)] as (string | number)[]
      if (left !== right) return sign * ((left ?? '') < (right ?? '') ? -1 : 1)
    }
    return a.id - b.id
  })
}

function numberIn(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name)
  if (text === null || text === '') return otherwise
  if (!/^\d+$/.test(text)) throw new Refusal(400, 'InvalidObject', `${name} is not a whole number`)
  return Number(text)
}

function withQuery(query: URLSearchParams, set: { readonly [name: string]: number }): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(set)) next.set(name, String(value))
  return next
}
