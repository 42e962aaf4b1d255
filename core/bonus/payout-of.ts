import type { GoalPay, Payout } from '../model/closed-month.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { Cents, Exact } from '../model/units.ts'
import { fund } from './fund.ts'
import { gatesHold } from './gates-hold.ts'
import { goalScore, type Standing } from './goal-score.ts'
import { largestRemainder } from './largest-remainder.ts'
import { least, most, ONE, over, plus, type Rational, rational, rounded, times, ZERO } from './rational.ts'
import { stake } from './stake.ts'

/** A payout without the people it goes to. */
export type Earned = Pick<
  Payout,
  'pool' | 'carried' | 'payable' | 'unearned' | 'isGateMissed' | 'fullShares' | 'goals'
>

/**
 * What a month pays. Each goal adds its score times its parts of all parts, exact; goals left out give their parts to the
 * others. A missed gate pays nothing. Money carried over is earned at the same rate, and whole at most. Then the floor and
 * the cap, and the one rounding, half-even, of what is payable (DOMAIN.md section 4). `standings` stand in the order of
 * the version's goals, whose targets are those of the month (core/bonus/goal-at.ts).
 */
export function payoutOf(
  version: PlanVersion,
  standings: readonly Standing[],
  held = stake(version),
): Earned {
  const scores = version.goals.map((goal, index) => goalScore(goal, standings[index] ?? NOT_KNOWN))
  const holds = gatesHold(version, standings)
  const exact = fund(version.funding, held.revenue, held.fullShares)
  const share = holds ? earnedShare(version, scores) : ZERO
  const earned = plus(times(exact, share), times(rational(held.carried), least(share, ONE)))
  const payable = rounded(holds ? bounded(earned, version) : ZERO) as Cents
  const pool = rounded(exact) as Cents
  const unearned = Math.max(0, pool + held.carried - payable) as Cents
  const goals = goalPays(version, scores, payable)
  return {
    ...{ pool, carried: held.carried, payable, unearned, isGateMissed: !holds },
    ...{ fullShares: held.fullShares, goals },
  }
}

const NOT_KNOWN: Standing = { met: false, by: null }

function earnedShare(version: PlanVersion, scores: readonly (Rational | null)[]): Rational {
  let all = 0
  let earned = ZERO
  version.goals.forEach(({ parts }, index) => {
    const score = scores[index] ?? null
    if (score === null) return
    all += parts
    earned = plus(earned, times(score, rational(parts)))
  })
  return all === 0 ? ZERO : over(earned, rational(all))
}

function bounded(earned: Rational, { cap, floor }: PlanVersion): Rational {
  const atLeast = floor === undefined ? earned : most(earned, rational(floor))
  return cap === undefined ? atLeast : least(atLeast, rational(cap))
}

/** What came through each goal, to explain the payable: parts of it by largest remainder, so that they add up. */
function goalPays(
  version: PlanVersion,
  scores: readonly (Rational | null)[],
  payable: Cents,
): readonly GoalPay[] {
  const dens = scores.reduce((all, score) => all * (score?.den ?? 1n), 1n)
  const weights = version.goals.map((goal, index) => {
    const score = scores[index] ?? ZERO
    // The index as the key gives the odd cent to the earlier goal of the plan.
    return {
      key: String(index).padStart(3, '0'),
      weight: (BigInt(goal.parts) * score.num * dens) / score.den,
    }
  })
  const amounts = [...largestRemainder(BigInt(payable), weights).values()]
  return version.goals.map(({ metric }, index) => ({
    metric,
    score: told(scores[index] ?? null),
    amount: Number(amounts[index] ?? 0n) as Cents,
  }))
}

/** A score as the record keeps it, in hundredths of a percent; to a millionth of one where it has no shorter form. */
function told(score: Rational | null): Exact | null {
  if (score === null) return null
  const { num, den } = times(score, rational(10_000))
  if (num <= SAFE && den <= SAFE) return { num: Number(num), den: Number(den) }
  return { num: rounded(rational(num * 1_000_000n, den)), den: 1_000_000 }
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
