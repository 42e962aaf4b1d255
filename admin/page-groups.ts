import type { Role } from '../core/model/user.ts'
import { pagesFor } from './pages-for.ts'
import type { PageName } from './route-at.ts'

/** A place of the navigation; `explain` stands for the pages that explain each number. */
export type PlaceName = PageName | 'explain'

export interface PageGroup {
  /** Null: it stands by itself. */
  readonly title: string | null
  readonly places: readonly PlaceName[]
}

/** The navigation from top to bottom: what is looked at daily, what is paid, what is set up once. */
const GROUPS: readonly { readonly title: string | null; readonly places: readonly string[] }[] = [
  { title: null, places: ['set-up', 'overview', 'your-numbers'] },
  {
    title: 'Numbers',
    places: ['goals', 'explain', 'projection', 'open-tickets', 'answers', 'exclusions', 'numbers'],
  },
  { title: 'Pay', places: ['months', 'people', 'revenue'] },
  {
    title: 'Program',
    places: ['teams', 'hours', 'sources', 'displays', 'messages', 'settings', 'history'],
  },
]

/**
 * The groups of the navigation that a role sees; a group with nothing in it is left out. Everybody with a team may read its
 * explanations. The set-up goes when it is done.
 */
export function pageGroups(role: Role, hasTeam = true, isSetUp = false): readonly PageGroup[] {
  const open = new Set<string>(hasTeam ? [...pagesFor(role), 'explain'] : pagesFor(role))
  if (isSetUp) open.delete('set-up')
  const isOpen = (place: string): place is PlaceName => open.has(place)
  return GROUPS.map(({ title, places }) => ({ title, places: places.filter(isOpen) })).filter(
    ({ places }) => places.length > 0,
  )
}
