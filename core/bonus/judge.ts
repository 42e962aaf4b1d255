import type { Goal } from '../model/goal.ts'
import type { Verdict } from '../model/metric-figure.ts'
import type { Exact } from '../model/units.ts'
import { verdict } from './verdict.ts'

export interface Judged {
  readonly verdict: Verdict
  /** Whether the goal earns its parts as things stand. Null: it is left out, and the others share the pool. */
  readonly met: boolean | null
  /** The value it was judged by, a bad answer forgiven where the rule says so. Null: by none, so `met` alone decides. */
  readonly by: Exact | null
}

/**
 * How a goal stands with `counted` answers or tickets, by its rule for too few of them (DOMAIN.md section 3). `lastMet` is
 * the verdict of the month before, null where there is none. *Too few* leaves the goal out of the pool. The goal's target
 * is that of the month: core/bonus/goal-at.ts.
 */
export function judge(value: Exact | null, counted: number, goal: Goal, lastMet: boolean | null): Judged {
  const rule = goal.minimum
  if (rule === undefined || counted >= rule.counted) return judged(value, goal)
  if (rule.below === 'left-out') return { verdict: 'too-few', met: null, by: null }
  if (value === null) return judged(null, goal)
  switch (rule.below) {
    case 'judged':
      return judged(value, goal)
    case 'last-verdict':
      return lastVerdict(lastMet)
    case 'forgive-one':
      return judged(forgiven(value), goal)
  }
}

function judged(value: Exact | null, goal: Goal): Judged {
  const word = verdict(value, goal)
  return { verdict: word, met: word === 'holding', by: value }
}

function lastVerdict(met: boolean | null): Judged {
  const word = met === null ? 'not-known' : met ? 'holding' : 'missing'
  return { verdict: word, met: met === true, by: null }
}

const forgiven = ({ num, den }: Exact): Exact => ({ num: Math.min(num + 1, den), den })
