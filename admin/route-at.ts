import { METRIC_KEYS, type MetricKey } from '../core/model/metric.ts'

/** The pages under /admin/, by the last part of their address. */
export const PAGE_NAMES = [
  'goals',
  'open-tickets',
  'answers',
  'exclusions',
  'hours',
  'wall',
  'history',
] as const

export type PageName = (typeof PAGE_NAMES)[number]

/** What an address shows. */
export type Route =
  | { readonly kind: 'page'; readonly name: PageName }
  | { readonly kind: 'explain'; readonly team: string; readonly metric: MetricKey }
  | { readonly kind: 'unknown' }

/** What the path of an address shows. `/admin/` alone is the goals page. */
export function routeAt(path: string): Route {
  const [room = '', first = '', second = '', ...rest] = path.replace(/^\/|\/$/g, '').split('/')
  if (rest.length > 0) return { kind: 'unknown' }
  if (room === 'admin' && second === '') {
    const name = PAGE_NAMES.find(each => each === (first === '' ? 'goals' : first))
    return name ? { kind: 'page', name } : { kind: 'unknown' }
  }
  const metric = METRIC_KEYS.find(key => key === second)
  const isTeam = /^[a-z0-9-]+$/.test(first)
  return room === 'explain' && metric && isTeam
    ? { kind: 'explain', team: first, metric }
    : { kind: 'unknown' }
}

export const pagePath = (name: PageName) => `/admin/${name}`

/** The address of a number's explanation. */
export const explainPath = (team: string, metric: MetricKey) => `/explain/${team}/${metric}`
