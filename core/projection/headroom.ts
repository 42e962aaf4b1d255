import type { Comparator } from '../model/goal.ts'
import type { Exact, Millis } from '../model/units.ts'

// Closed forms of reference/metrics.md section 7, in BigInt, so that no product can lose a digit. Shares: `good` of `n`
// against a target a/b. Times: sum `s` of `n` tickets against a target in milliseconds. Infinity: whatever comes.

export interface Sample {
  readonly good: number
  readonly n: number
}

const isStrict = (comparator: Comparator) => comparator === 'above' || comparator === 'below'

/** How many of the next `next` answers may be bad, from 0 to `next`; -1: unreachable even if all are good. */
export function badAllowedOfNext(
  { good, n }: Sample,
  comparator: Comparator,
  target: Exact,
  next: number,
): number {
  const total = BigInt(n + next)
  if (total === 0n) return 0
  const room = (BigInt(target.den) - BigInt(target.num)) * total
  const den = BigInt(target.den)
  const allowed = isStrict(comparator) ? ceilDiv(room, den) - 1n : floorDiv(room, den)
  const left = allowed - BigInt(n - good)
  return left < 0n ? -1 : Math.min(Number(left), next)
}

/** How many bad answers in a row still leave the goal met, from here on; -1: it is not met now. */
export function moreBadNow({ good, n }: Sample, comparator: Comparator, target: Exact): number {
  if (target.num === 0) return isStrict(comparator) && good === 0 ? -1 : Number.POSITIVE_INFINITY
  const scaled = BigInt(good) * BigInt(target.den)
  const a = BigInt(target.num)
  const most = isStrict(comparator) ? ceilDiv(scaled, a) - 1n : floorDiv(scaled, a)
  const left = most - BigInt(n)
  return left < 0n ? -1 : Number(left)
}

/** How many good answers in a row meet the goal; 0 when it is met, Infinity when none can. An empty sample needs one. */
export function goodNeeded({ good, n }: Sample, comparator: Comparator, target: Exact): number {
  const [a, b] = [BigInt(target.num), BigInt(target.den)]
  const short = a * BigInt(n) - b * BigInt(good)
  if (n > 0 && (isStrict(comparator) ? short < 0n : short <= 0n)) return 0
  if (a === b) return isStrict(comparator) || n > good ? Number.POSITIVE_INFINITY : 1
  const needed = isStrict(comparator) ? floorDiv(short, b - a) + 1n : ceilDiv(short, b - a)
  return Math.max(n === 0 ? 1 : 0, Number(needed))
}

/** The fewest answers that can bear `bad` bad ones: 100 for one at *at least 99 %*, 101 at *above*. Infinity when none can. */
export function minSampleForBad(bad: number, comparator: Comparator, target: Exact): number {
  const room = BigInt(target.den) - BigInt(target.num)
  if (room <= 0n) return bad === 0 && !isStrict(comparator) ? 1 : Number.POSITIVE_INFINITY
  const scaled = BigInt(bad) * BigInt(target.den)
  const least = isStrict(comparator) ? floorDiv(scaled, room) + 1n : ceilDiv(scaled, room)
  // There are never fewer answers than bad ones, which decides where the target is near 0.
  return Math.max(1, bad, Number(least))
}

export interface TimeSample {
  /** Milliseconds. */
  readonly sum: number
  readonly n: number
}

/** The longest next ticket, in whole milliseconds, after which the goal is met; -1: not even one of no time. */
export function longestNext({ sum, n }: TimeSample, comparator: Comparator, target: Exact): Millis {
  return mostForNext({ sum, n }, comparator, target, 1)
}

/** What the next `next` tickets may average at most, in whole milliseconds; null of none; -1: unreachable even at 0. */
export function maxAverageForNext(
  sample: TimeSample,
  comparator: Comparator,
  target: Exact,
  next: number,
): Millis | null {
  if (next === 0) return null
  const most = mostForNext(sample, comparator, target, next)
  return most < 0 ? most : (Math.floor(most / next) as Millis)
}

/** The most milliseconds that `next` more tickets may take together. */
function mostForNext({ sum, n }: TimeSample, comparator: Comparator, target: Exact, next: number): Millis {
  const den = BigInt(target.den)
  const room = BigInt(target.num) * BigInt(n + next) - BigInt(sum) * den
  const most = isStrict(comparator) ? ceilDiv(room, den) - 1n : floorDiv(room, den)
  return (most < 0n ? -1 : Number(most)) as Millis
}

function floorDiv(num: bigint, den: bigint): bigint {
  const quotient = num / den
  return num % den < 0n ? quotient - 1n : quotient
}

function ceilDiv(num: bigint, den: bigint): bigint {
  return -floorDiv(-num, den)
}
