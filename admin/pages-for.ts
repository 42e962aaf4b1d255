import { ACCESS } from '../core/model/access.ts'
import { mayCall } from '../core/model/may-call.ts'
import type { Role } from '../core/model/user.ts'
import { PAGE_NAMES, type PageName } from './route-at.ts'

/** What each page reads first, as the table of access names it. */
export const PAGE_READS: { readonly [page: string]: string } = {
  'set-up': '/teams/:team/set-up',
  overview: '/teams/:team/plan',
  goals: '/teams/:team/plan',
  projection: '/teams/:team/projection',
  months: '/teams/:team/months',
  people: '/people',
  revenue: '/teams/:team/revenue',
  numbers: '/teams/:team/readings',
  'open-tickets': '/teams/:team/landmines',
  answers: '/teams/:team/surveys',
  exclusions: '/teams/:team/exclusions',
  hours: '/teams/:team/schedule',
  teams: '/teams',
  displays: '/displays',
  sources: '/connections',
  messages: '/messages',
  'your-numbers': '/me',
  settings: '/me',
  history: '/audit',
}

/**
 * The pages that a role may open, in the order of `PAGE_NAMES`: those whose first reading the table of access allows. A
 * manager has no page of their own numbers.
 */
export const pagesFor = (role: Role): readonly PageName[] =>
  PAGE_NAMES.filter(
    name => mayRead(PAGE_READS[name], role) && !(name === 'your-numbers' && role === 'manager'),
  )

const mayRead = (path: string | undefined, role: Role) =>
  ACCESS.some(row => row.method === 'GET' && row.path === path && mayCall(row, { role, seesPay: false }))
