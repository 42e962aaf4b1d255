import type { Instant } from '../model/units.ts'

/** Where a value may stand at an instant ahead: one in ten below `low`, half below `middle`, one in ten above `high`. */
export interface FanPoint {
  readonly at: Instant
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface FanEnds {
  readonly low: number
  readonly middle: number
  readonly high: number
}

const STEPS = 6

/**
 * The way from the value now (of `n` counted, null: none) to the quantiles of the month's end, with `expected` more to come
 * evenly. A mean of n and s more has moved by its share of the new ones, and spreads as the root of s by all.
 */
export function fan(
  now: { readonly at: Instant; readonly value: number | null; readonly n: number },
  end: FanEnds & { readonly at: Instant },
  expected: number,
): readonly FanPoint[] {
  if (end.at <= now.at) return []
  const { value, n } = now
  const newcomers =
    expected > 0 && value !== null ? ((n + expected) * end.middle - n * value) / expected : end.middle
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS
    const more = expected * share
    const middle = value === null || n + more === 0 ? end.middle : (n * value + more * newcomers) / (n + more)
    const width = n + more === 0 ? 1 : (Math.sqrt(share) * (n + expected)) / (n + more)
    return {
      at: Math.round(now.at + share * (end.at - now.at)) as Instant,
      low: middle + (end.low - end.middle) * width,
      middle,
      high: middle + (end.high - end.middle) * width,
    }
  })
}
