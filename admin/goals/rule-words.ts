import type { Funding, SplitRules, Unearned } from '../../core/model/plan.ts'
import type { RuleMode } from './draft.ts'

/** The choices of a plan, as the page calls them. */
export const MODE_WORDS: { readonly [mode in RuleMode]: string } = {
  share: 'share, when met',
  gate: 'gate, or nothing pays',
  steps: 'tiers, in steps',
  lines: 'tiers, straight lines',
}

export const FUNDING_WORDS: { readonly [kind in Funding['kind']]: string } = {
  rate: 'rate of revenue',
  fixed: 'fixed amount',
  'per-head': 'amount a full share',
}

export const UNEARNED_WORDS: { readonly [rule in Unearned]: string } = {
  forfeited: 'stays with the company',
  'rolled-over': 'rolls over to next month',
  charity: 'goes to the charity jar',
}

export const BASIS_WORDS: { readonly [basis in SplitRules['basis']]: string } = {
  fte: 'equal, less for part time',
  equal: 'equal by heads',
  hours: 'hours worked',
  'base-pay': 'base pay',
  earnings: 'total earnings',
  custom: 'custom weights',
}

export const DAYS_WORDS: { readonly [days in SplitRules['days']]: string } = {
  calendar: 'calendar days',
  working: 'working days',
}

export const POLICY_WORDS: { readonly [policy in SplitRules['policy']]: string } = {
  'fixed-share': 'fixed share',
  'fixed-pool': 'fixed pool',
}

export const YES_WORDS = { yes: 'yes', no: 'no' } as const
export const REHEARSAL_WORDS = { no: 'it counts and is owed', yes: 'rehearsal, nothing is owed' } as const
