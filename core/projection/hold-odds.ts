import { meets } from '../bonus/meets.ts'
import type { Goal } from '../model/goal.ts'
import type { Exact, Ratio } from '../model/units.ts'

/**
 * How often a share goal holds in a month of `counted` answers when each is good with the probability `share`: the exact
 * binomial. It answers whether a goal like *above 99 %* can hold at this team's number of answers at all
 * (reference/metrics.md section 2). A goal's rule of forgiving one bad answer is taken into account.
 */
export function holdOdds(counted: number, share: Exact, goal: Goal): Ratio {
  const rate = share.num / share.den
  const forgiven = goal.minimum?.below === 'forgive-one' && counted < goal.minimum.counted ? 1 : 0
  let odds = 0
  for (let bad = 0; bad <= counted; bad++) {
    const good = counted - Math.max(0, bad - forgiven)
    if (counted === 0 || !meets({ num: good, den: counted }, goal.comparator, goal.target)) break
    odds += binomial(counted, bad, 1 - rate)
  }
  return Math.min(1, odds) as Ratio
}

/** P(k of n) at probability p, in logarithms so that no power underflows. */
function binomial(n: number, k: number, p: number): number {
  if (p <= 0) return k === 0 ? 1 : 0
  if (p >= 1) return k === n ? 1 : 0
  let log = k * Math.log(p) + (n - k) * Math.log1p(-p)
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i)
  return Math.exp(log)
}
