import type { MonthCheck } from '../../core/model/month-page.ts'
import type { PageName } from '../route-at.ts'

/** The page where a thing on the checklist is put right, and what its link says. Null: there is nothing to do on a page. */
const PAGES: { readonly [id in MonthCheck['id']]: readonly [PageName, string] | null } = {
  'stale-source': ['sources', 'Look at the sources'],
  'rejected-rows': ['sources', 'Look at the sources'],
  'open-appeals': ['exclusions', 'Decide the flags'],
  'damaged-files': ['months', 'See which months'],
  'earlier-months': ['months', 'See the months'],
  'answers-to-come': ['answers', 'See the answers'],
  'changed-answers': ['answers', 'See the answers'],
  tickets: null,
  readings: ['numbers', 'Type in the numbers'],
  people: ['people', 'Enter the people'],
  'pay-basis': ['people', 'Enter the pay'],
  beginners: ['people', 'See the people'],
  hours: ['people', 'Enter the hours'],
  revenue: ['revenue', 'Confirm the revenue'],
  approval: null,
  grace: null,
}

/** Where to go for a check that is not in order. */
export const checkPage = (id: MonthCheck['id']): readonly [PageName, string] | null => PAGES[id]
