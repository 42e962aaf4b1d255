import { METRIC_KEYS, type MetricKey } from '../core/model/metric.ts'

/** The pages under /admin/, by the last part of their address. */
export const PAGE_NAMES = [
  'set-up',
  'overview',
  'goals',
  'projection',
  'months',
  'people',
  'revenue',
  'numbers',
  'open-tickets',
  'answers',
  'exclusions',
  'hours',
  'teams',
  'displays',
  'sources',
  'messages',
  'your-numbers',
  'settings',
  'history',
] as const

export type PageName = (typeof PAGE_NAMES)[number]

/** What an address shows. */
export type Route =
  | { readonly kind: 'page'; readonly name: PageName }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'statement'; readonly month: string; readonly person: string }
  /** The plan as it rules a month (`?month=`). */
  | { readonly kind: 'plan-sheet' }
  /** A person's own page, opened by the token behind the `#`. */
  | { readonly kind: 'my-slice' }
  | { readonly kind: 'explain'; readonly team: string; readonly metric: MetricKey }
  | { readonly kind: 'unknown' }

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const ID = /^[a-z0-9][a-z0-9-]*$/

/** What the path of an address shows. `/admin/` alone is the overview. */
export function routeAt(path: string): Route {
  const [room = '', ...rest] = path.replace(/^\/|\/$/g, '').split('/')
  if (room === 'admin') return deskRoute(rest)
  const [team = '', key = '', ...more] = rest
  const metric = METRIC_KEYS.find(each => each === key)
  if (room !== 'explain' || !metric || more.length > 0 || !ID.test(team)) return { kind: 'unknown' }
  return { kind: 'explain', team, metric }
}

function deskRoute([first = '', month, word, person, ...more]: readonly string[]): Route {
  if (month === undefined) {
    if (first === 'plan-sheet' || first === 'my-slice') return { kind: first }
    const name = PAGE_NAMES.find(each => each === (first === '' ? 'overview' : first))
    return name ? { kind: 'page', name } : { kind: 'unknown' }
  }
  if (first !== 'months' || !MONTH.test(month) || more.length > 0) return { kind: 'unknown' }
  if (word === undefined) return { kind: 'month', month }
  const isStatement = word === 'statements' && person !== undefined && ID.test(person)
  return isStatement ? { kind: 'statement', month, person } : { kind: 'unknown' }
}

export const pagePath = (name: PageName) => `/admin/${name}`

export const monthPath = (month: string) => `/admin/months/${month}`

/** One person's month, to read and to print. */
export const statementPath = (month: string, person: string) => `/admin/months/${month}/statements/${person}`

/** The plan that rules a month in plain language, to print and to sign. */
export const planSheetPath = (month: string) => `/admin/plan-sheet?month=${month}`

/** A person's own page. What stands behind the `#` is never part of what a page is asked for by. */
export const mySlicePath = (token: string) => `/admin/my-slice#${token}`

/** The address of a number's explanation. */
export const explainPath = (team: string, metric: MetricKey) => `/explain/${team}/${metric}`
