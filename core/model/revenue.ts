import type { Cents } from './units.ts'

/** One line of a month's managed-services revenue. Credits are negative. */
export interface RevenueLine {
  readonly id: string
  readonly team: string
  readonly month: string
  readonly agreement: string | null
  readonly client: string | null
  /** What was billed: `agreement`, or whatever the source calls it. */
  readonly kind: string
  readonly date: string | null
  readonly amount: Cents
  /** Why it is not part of the revenue, or null. */
  readonly excluded: string | null
  readonly source: 'typed' | 'csv' | 'psa'
}

/** A month's lines were looked over by a person and stand. */
export interface RevenueConfirmation {
  readonly team: string
  readonly month: string
  readonly author: string
  readonly at: number
}

/** A line before it has a place in the books. */
export type RevenueDraft = Omit<RevenueLine, 'id' | 'team' | 'month' | 'source'>
