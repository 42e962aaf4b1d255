import type { Goal } from '../model/goal.ts'
import type { Verdict } from '../model/snapshot.ts'
import type { Exact } from '../model/units.ts'
import { verdict } from './verdict.ts'

export interface Judged {
  readonly verdict: Verdict
  /** Whether the goal earns its parts as things stand. Null: it is left out, and the others share the pool. */
  readonly met: boolean | null
}

/**
 * How a goal stands with `counted` answers or tickets, by its rule for too few of them (DOMAIN.md section 3). `lastMet` is
 * the verdict of the month before, null where there is none. *Too few* leaves the goal out of the pool.
 */
export function judge(value: Exact | null, counted: number, goal: Goal, lastMet: boolean | null): Judged {
  const rule = goal.minimum
  if (rule === undefined || counted >= rule.counted) return judged(verdict(value, goal))
  if (rule.below === 'left-out') return { verdict: 'too-few', met: null }
  if (value === null) return judged('not-known')
  switch (rule.below) {
    case 'judged':
      return judged(verdict(value, goal))
    case 'last-verdict':
      return judged(lastMet === null ? 'not-known' : lastMet ? 'holding' : 'missing')
    case 'forgive-one':
      return judged(verdict(forgiven(value), goal))
  }
}

const judged = (word: Verdict): Judged => ({ verdict: word, met: word === 'holding' })
const forgiven = ({ num, den }: Exact): Exact => ({ num: Math.min(num + 1, den), den })
