import type { Moved } from '../../core/model/month-figure.ts'
import { listed } from '../../core/snapshot/listed.ts'

const WORDS: { readonly [part in Moved]: string } = {
  payable: 'the amount',
  values: 'the values of the goals',
  plan: 'the plan',
  revenue: 'the revenue',
  people: 'the people or their slices',
}

/** What moved, as a list of words: `the amount and the revenue`. */
export const movedWords = (moved: readonly Moved[]): string => listed(moved.map(part => WORDS[part]))
