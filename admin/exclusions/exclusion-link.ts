import type { Exclusion } from '../../core/model/exclusion.ts'
import { pagePath } from '../route-at.ts'

/** The form for leaving something out, filled in with what it is. */
export function exclusionLink(kind: Exclusion['kind'], target: string): string {
  return `${pagePath('exclusions')}?${new URLSearchParams({ kind, target })}`
}
