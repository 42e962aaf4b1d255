import type { Cents } from '../model/units.ts'

/** The whole, in hundredths of a percent. */
export const WHOLE = 10_000 as Cents

/**
 * An amount in hundredths of a percent of another, both at least 0: 0 of nothing. Only nothing becomes 0, and only what is
 * not less than the whole becomes all of it.
 */
export function partOf(amount: Cents, whole: Cents): Cents {
  if (whole <= 0 || amount <= 0) return 0 as Cents
  const part = Math.max(1, Math.round((amount * WHOLE) / whole))
  return (amount < whole ? Math.min(part, WHOLE - 1) : part) as Cents
}
