import { METRICS } from '../core/model/metric.ts'
import { PAGES } from './pages.ts'
import type { Route } from './route-at.ts'

/** What the page of an address is called in the browser's tab. */
export function pageTitle(route: Route): string {
  if (route.kind === 'page') return PAGES[route.name].title
  if (route.kind === 'month' || route.kind === 'statement') return `Month ${route.month}`
  if (route.kind === 'plan-sheet') return 'Plan sheet'
  return route.kind === 'explain' ? `${METRICS[route.metric].title} explained` : 'Not found'
}
