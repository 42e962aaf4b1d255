import type { PlanVersion } from '../../core/model/plan.ts'

/** A fraction that is never reduced and never shared with the program: [numerator, denominator above 0]. */
export type Fraction = readonly [bigint, bigint]

export const add = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const multiply = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]]
const isLess = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1]

/** Half to even, told by the distance to the two whole neighbours. */
export function nearestEven([num, den]: Fraction): bigint {
  const below = num / den - (num < 0n && num % den !== 0n ? 1n : 0n)
  const [down, up] = [num - below * den, (below + 1n) * den - num]
  if (down === up) return below % 2n === 0n ? below : below + 1n
  return down < up ? below : below + 1n
}

/** What a plan without gates pays at these scores, by the words of DOMAIN.md section 4. */
export function oraclePayable(
  version: PlanVersion,
  scores: readonly (Fraction | null)[],
  revenue: number,
  carried: number,
): bigint {
  const { funding } = version
  if (funding.kind !== 'rate') throw new Error('the oracle knows rates')
  const pool: Fraction = [BigInt(revenue) * BigInt(funding.rate), 10_000n]
  let parts = 0n
  let sum: Fraction = [0n, 1n]
  version.goals.forEach((goal, index) => {
    const score = scores[index]
    if (!score) return
    parts += BigInt(goal.parts)
    sum = add(sum, multiply(score, [BigInt(goal.parts), 1n]))
  })
  if (parts === 0n) return bounded([0n, 1n], version)
  const share: Fraction = [sum[0], sum[1] * parts]
  const whole: Fraction = isLess([1n, 1n], share) ? [1n, 1n] : share
  return bounded(add(multiply(pool, share), multiply([BigInt(carried), 1n], whole)), version)
}

function bounded(amount: Fraction, { cap, floor }: PlanVersion): bigint {
  const low: Fraction = [BigInt(floor ?? 0), 1n]
  const lifted = isLess(amount, low) ? low : amount
  if (cap === undefined) return nearestEven(lifted)
  return nearestEven(isLess([BigInt(cap), 1n], lifted) ? [BigInt(cap), 1n] : lifted)
}

/**
 * A whole pool cut by weights under a cap, as reference/metrics.md section 4.2 says it: clamp everyone over the cap,
 * redistribute, repeat; then each the floor of the quota, and one cent more to the largest remainders.
 */
export function oracleCut(
  amount: bigint,
  weights: ReadonlyMap<string, bigint>,
  cap: bigint | null,
): ReadonlyMap<string, bigint> {
  const clamped = new Set<string>()
  for (;;) {
    const left = amount - (cap ?? 0n) * BigInt(clamped.size)
    const free = [...weights].filter(([key]) => !clamped.has(key))
    const all = free.reduce((sum, [, weight]) => sum + weight, 0n)
    const over = free.filter(([, weight]) => cap !== null && weight * left > cap * all)
    if (over.length === 0) {
      const parts = new Map([...clamped].map(key => [key, cap ?? 0n]))
      return all === 0n ? parts : new Map([...parts, ...quotas(left, free, all)])
    }
    for (const [key] of over) clamped.add(key)
  }
}

function quotas(
  amount: bigint,
  rows: readonly (readonly [string, bigint])[],
  all: bigint,
): Map<string, bigint> {
  const rest = ([, weight]: readonly [string, bigint]) => (amount * weight) % all
  const missing = amount - rows.reduce((sum, [, weight]) => sum + (amount * weight) / all, 0n)
  const before = (a: readonly [string, bigint], b: readonly [string, bigint]) =>
    rest(a) > rest(b) || (rest(a) === rest(b) && (a[1] > b[1] || (a[1] === b[1] && a[0] < b[0])))
  return new Map(
    rows.map(row => {
      const rank = rows.filter(other => before(other, row)).length
      return [row[0], (amount * row[1]) / all + (BigInt(rank) < missing ? 1n : 0n)]
    }),
  )
}
