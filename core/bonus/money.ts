import type { Cents } from '../model/units.ts'

/** `num / den` rounded to a whole number, a half to the even neighbour. `den` above 0. The one rounding money knows. */
export function roundHalfEven(num: bigint, den: bigint): bigint {
  let floor = num / den
  if (num % den < 0n) floor -= 1n
  const twice = (num - floor * den) * 2n
  if (twice > den || (twice === den && floor % 2n !== 0n)) return floor + 1n
  return floor
}

/** An amount times a quotient, rounded once. Throws when the result is too large to be whole cents exactly. */
export function product(amount: Cents, num: number | bigint, den: number | bigint): Cents {
  const result = Number(roundHalfEven(BigInt(amount) * BigInt(num), BigInt(den)))
  if (!Number.isSafeInteger(result)) throw new RangeError(`amount out of range: ${amount} x ${num} / ${den}`)
  return result as Cents
}
