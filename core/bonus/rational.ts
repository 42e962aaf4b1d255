import { roundHalfEven } from './money.ts'

/** An exact quotient of any size. `den` is above 0. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

export const ZERO: Rational = { num: 0n, den: 1n }
export const ONE: Rational = { num: 1n, den: 1n }

/** `num / den` in its lowest terms, so that long sums stay short. Throws RangeError for a `den` that is not above 0. */
export function rational(num: number | bigint, den: number | bigint = 1n): Rational {
  const [n, d] = [BigInt(num), BigInt(den)]
  if (d <= 0n) throw new RangeError(`a quotient needs a divisor above 0: ${n} / ${d}`)
  const common = divisor(n < 0n ? -n : n, d)
  return { num: n / common, den: d / common }
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den)
export const minus = (a: Rational, b: Rational): Rational => plus(a, { num: -b.num, den: b.den })
export const times = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den)

/** `a / b`. Throws RangeError unless `b` is above 0. */
export const over = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num)

/** Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`. */
export function compared(a: Rational, b: Rational): number {
  const [left, right] = [a.num * b.den, b.num * a.den]
  return left < right ? -1 : left > right ? 1 : 0
}

export const least = (a: Rational, b: Rational): Rational => (compared(a, b) <= 0 ? a : b)
export const most = (a: Rational, b: Rational): Rational => (compared(a, b) >= 0 ? a : b)

/** A whole number, a half to the even neighbour. Throws RangeError where doubles would lose it. */
export function rounded({ num, den }: Rational): number {
  const whole = Number(roundHalfEven(num, den))
  if (!Number.isSafeInteger(whole)) throw new RangeError(`too large to be exact: ${num} / ${den}`)
  return whole
}

function divisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}
