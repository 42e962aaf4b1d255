import type { Cents } from '../model/units.ts'
import { largestRemainder } from './largest-remainder.ts'
import { compared, over, plus, type Rational, rational, times, ZERO } from './rational.ts'

export interface CutRow {
  readonly key: string
  readonly weight: Rational
}

export interface Cut {
  readonly parts: ReadonlyMap<string, Cents>
  /** Who is held at the cap. */
  readonly capped: ReadonlySet<string>
  /** What no part takes. */
  readonly remainder: Cents
  /** Fixed parts came to more than the amount. */
  readonly isScaled: boolean
}

/** The weight that all of an amount stands for. */
export interface Whole {
  readonly weight: Rational
  /** Each part is rounded down even where everything is cut; the odd cents are the remainder. */
  readonly isRoundedDown: boolean
}

/**
 * An amount cut by weights, nobody above the cap. Without a `whole` all of it is cut among the rows, whatever they weigh;
 * else a row gets its weight of the whole and the rest is the remainder, unless the rows weigh more than the whole and
 * all are scaled. What a cap holds back goes to the others as far as their own parts and caps allow (water-filling).
 * Cents by largest remainder where everything is cut; else each part is rounded down, so that a further row changes
 * nobody's part. The order of the rows never matters.
 */
export function cut(amount: Cents, rows: readonly CutRow[], whole: Whole | null, cap: Cents | null): Cut {
  const level = waterLevel(amount, rows, cap)
  const fixed = whole === null ? null : rateOf(amount, whole.weight)
  const isFixed = fixed !== null && (level === null || compared(fixed, level) < 0)
  const priced = rows.map(row => ({ ...row, exact: exactPart(row.weight, isFixed ? fixed : level) }))
  const isCapped = (row: PricedRow) => cap !== null && row.weight.num > 0n && isOver(row.exact, cap)
  const capped = new Set(priced.filter(isCapped).map(({ key }) => key))
  const free = priced.filter(({ key }) => !capped.has(key))
  const left = amount - (cap ?? 0) * capped.size
  const cents = isFixed || whole?.isRoundedDown ? floors(free) : shared(left, free)
  const parts = new Map(rows.map(({ key }) => [key, Number(cents.get(key) ?? 0n) as Cents]))
  for (const key of capped) parts.set(key, cap ?? (0 as Cents))
  const taken = [...parts.values()].reduce((sum, part) => sum + part, 0)
  const isScaled = fixed !== null && level !== null && compared(fixed, level) > 0
  return { parts, capped, remainder: (amount - taken) as Cents, isScaled }
}

/** A row with its part before rounding; null: no rate, since caps hold everybody. */
interface PricedRow extends CutRow {
  readonly exact: Rational | null
}

const rateOf = (amount: Cents, weight: Rational) => (weight.num > 0n ? over(rational(amount), weight) : ZERO)
const exactPart = (weight: Rational, rate: Rational | null) => (rate === null ? null : times(weight, rate))

/** Cents a unit of weight at which everything is cut, the largest held at the cap; null where caps hold everybody. */
function waterLevel(amount: Cents, rows: readonly CutRow[], cap: Cents | null): Rational | null {
  let left = rational(amount)
  let weight = rows.reduce((sum, row) => plus(sum, row.weight), ZERO)
  const sorted = [...rows].sort((a, b) => compared(b.weight, a.weight))
  for (const row of sorted) {
    if (weight.num <= 0n || row.weight.num === 0n) break
    const level = over(left, weight)
    if (cap === null || !isOver(times(row.weight, level), cap)) return level
    left = plus(left, rational(-cap))
    weight = plus(weight, { num: -row.weight.num, den: row.weight.den })
  }
  return null
}

/** No rate at all means that every weight is held at the cap. */
const isOver = (part: Rational | null, cap: Cents) => part === null || compared(part, rational(cap)) > 0

function floors(rows: readonly PricedRow[]): Map<string, bigint> {
  return new Map(rows.map(({ key, exact }) => [key, exact === null ? 0n : exact.num / exact.den]))
}

function shared(amount: number, rows: readonly CutRow[]): ReadonlyMap<string, bigint> {
  const common = rows.reduce((all, { weight }) => times(all, rational(weight.den)), rational(1)).num
  const weights = rows.map(({ key, weight }) => ({ key, weight: (weight.num * common) / weight.den }))
  return largestRemainder(BigInt(amount), weights)
}
