import { type Cents, cents } from '../../../core/model/units.ts'

/** A decimal number of any size, exactly: so many units of 10 to the minus `places`. */
export interface Decimal {
  readonly units: bigint
  readonly places: number
}

/** An amount divided by something, exactly. `den` is above 0. */
export interface Quotient {
  readonly num: bigint
  readonly den: bigint
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?$/i

/** A number as it was written, or a text of one. Doubles are read by their shortest decimal form. Null for anything else. */
export function parseDecimal(value: unknown): Decimal | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const parts = SHAPE.exec(String(value).trim())
  if (parts === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  const places = fraction.length - Number(exponent)
  const units = BigInt(`${whole}${fraction}`) * 10n ** BigInt(Math.max(0, -places))
  return { units: sign === '-' ? -units : units, places: Math.max(0, places) }
}

/** What an amount comes to a month, where it is of so many. `months` is a whole number above 0. */
export const monthly = ({ units, places }: Decimal, months = 1): Quotient => ({
  num: units,
  den: 10n ** BigInt(places) * BigInt(months),
})

export const sumOf = (parts: readonly Quotient[]): Quotient =>
  parts.reduce((a, b) => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den }), { num: 0n, den: 1n })

/** Whole cents, a half to the even one. Null where doubles would lose them. */
export function wholeCents({ num, den }: Quotient): Cents | null {
  const [top, size] = [num * 100n, num < 0n ? -1n : 1n]
  const rest = (top * size) % den
  const down = (top * size) / den
  const isUp = rest * 2n > den || (rest * 2n === den && down % 2n === 1n)
  const whole = Number((isUp ? down + 1n : down) * size)
  return Number.isSafeInteger(whole) ? cents(whole) : null
}
