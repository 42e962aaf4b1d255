import { maySeePay, type User } from '../core/model/user.ts'
import { pagesFor } from './pages-for.ts'
import type { Route } from './route-at.ts'

/** Whether what an address shows is open to who is signed in. The server refuses the same by itself. */
export function mayOpen(route: Route, user: Pick<User, 'role' | 'seesPay'>): boolean {
  const pages = pagesFor(user.role)
  switch (route.kind) {
    case 'page':
      return pages.includes(route.name)
    case 'month':
      return pages.includes('months')
    case 'statement':
      return pages.includes('months') && maySeePay(user)
    case 'plan-sheet':
      return pages.includes('goals')
    case 'explain':
    case 'my-slice':
    case 'unknown':
      return true
  }
}
