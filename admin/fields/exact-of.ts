import type { Exact } from '../../core/model/units.ts'

/** `num / den` in lowest terms, or null when that does not fit two safe integers. `den` above 0. */
export function exactOf(num: bigint, den: bigint): Exact | null {
  const divisor = greatestCommonDivisor(num, den)
  const exact = { num: Number(num / divisor), den: Number(den / divisor) }
  return Number.isSafeInteger(exact.num) && Number.isSafeInteger(exact.den) ? exact : null
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
