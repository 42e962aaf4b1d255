import type { Millis } from './units.ts'

/** What it takes, exact. Which sentence it becomes is the business of core/snapshot/format.ts. */
export type Need =
  | { readonly kind: 'may-average'; readonly next: number; readonly time: Millis }
  | { readonly kind: 'must-average'; readonly next: number; readonly time: Millis }
  | { readonly kind: 'longest'; readonly time: Millis }
  | { readonly kind: 'may-be-bad'; readonly bad: number; readonly next: number | null }
  | { readonly kind: 'good-in-a-row'; readonly good: number; readonly next: number | null }
  | { readonly kind: 'out-of-reach' }
