import type { ExplainQuery } from '../../core/model/explanation.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import { teamPath } from '../api.ts'

export const SHOWS: readonly ExplainQuery['show'][] = ['counted', 'left-out', 'pending']
const SORTS: readonly ExplainQuery['sort'][] = [
  ...(['time', 'created', 'responded', 'resolved', 'answered', 'due', 'id'] as const),
]

/** Which rows an address asks for. What it does not say is the usual: the largest, or the newest answer, first. */
export function explainQuery(search: URLSearchParams, metric: MetricKey): ExplainQuery {
  const show = SHOWS.find(each => each === search.get('show')) ?? 'counted'
  const sort = SORTS.find(each => each === search.get('sort')) ?? usualSort(show, metric)
  const page = Number(search.get('page') ?? 1)
  return {
    ...{ show, sort },
    descending: search.get('order') !== 'asc',
    q: search.get('q') ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

function usualSort(show: ExplainQuery['show'], metric: MetricKey): ExplainQuery['sort'] {
  if (show === 'pending') return 'due'
  if (metric === 'csat' || METRICS[metric].counted === 'readings') return 'answered'
  return show === 'counted' && METRICS[metric].unit === 'time' ? 'time' : 'created'
}

/** The address's query for other rows. Whatever changes but the page leads back to the first page; the key stays. */
export function withExplainQuery(
  search: URLSearchParams,
  query: ExplainQuery,
  change: Partial<ExplainQuery>,
): URLSearchParams {
  const next = { ...query, page: 1, ...change }
  const said = new URLSearchParams()
  const key = search.get('key')
  if (key !== null) said.set('key', key)
  if (next.show !== 'counted') said.set('show', next.show)
  // Another kind of rows has an order of its own.
  if (next.show === query.show) {
    said.set('sort', next.sort)
    said.set('order', next.descending ? 'desc' : 'asc')
  }
  if (next.q !== '') said.set('q', next.q)
  if (next.page !== 1) said.set('page', String(next.page))
  return said
}

/** A click on a column: it sorts, largest or newest first, and the other way at the second click. */
export function sortedBy(query: ExplainQuery, sort: ExplainQuery['sort']): Partial<ExplainQuery> {
  return { sort, descending: query.sort === sort ? !query.descending : true }
}

/** Where the server explains a number. */
export function explainApiPath(
  team: string,
  metric: MetricKey,
  query: ExplainQuery,
  key: string | null,
): string {
  const said = new URLSearchParams({
    ...{ show: query.show, sort: query.sort, order: query.descending ? 'desc' : 'asc' },
    ...{ q: query.q, page: String(query.page) },
  })
  if (key !== null) said.set('key', key)
  return teamPath(team, `explain/${metric}?${said}`)
}
