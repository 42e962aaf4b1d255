import type { Instant, Millis } from './units.ts'

/** A promise of so much time, told by the business hours in force or around the clock. */
export interface Target {
  readonly time: Millis
  readonly clock: 'business' | '24x7'
}

/** Null: nothing is promised. */
export interface Targets {
  readonly response: Target | null
  readonly resolution: Target | null
}

/** What is promised by priority, for tickets whose source gives no due time. `other` holds for every other priority. */
export interface SlaPolicy {
  readonly priorities: { readonly [name: string]: Targets }
  readonly other: Targets
}

/** A policy in force from `from` on. Null: since ever. */
export interface PolicyVersion {
  readonly from: Instant | null
  readonly policy: SlaPolicy
}
