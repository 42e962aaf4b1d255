import type { Millis } from '../model/units.ts'

/**
 * How many more tickets or answers a month will bring at its pace so far: the count by the share of business time gone.
 * Null before any business time has passed. A plain run-rate (reference/metrics.md section 5.1).
 */
export function toCome(counted: number, elapsed: Millis, remaining: Millis): number | null {
  if (elapsed <= 0) return null
  return Math.round((counted * remaining) / elapsed)
}
