import { largestRemainder } from '../bonus/largest-remainder.ts'

const STEP = 5
const LEAST = 2
const MOST = 98
/** Chances become whole numbers at this scale before they are cut. */
const SCALE = 1e12

/** A single goal's chance as the wall shows it, in percent: steps of 5, never below 2 nor above 98. */
export function shownChance(chance: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.round((chance * 100) / STEP) * STEP))
}

/** Chances that add up to 1 as rows of percent that add up to 100: steps of 5 by largest remainder, in the same order. */
export function shownChances(chances: readonly number[]): readonly number[] {
  const rows = chances.map((chance, index) => ({
    key: String(index).padStart(4, '0'),
    weight: BigInt(Math.round(chance * SCALE)),
  }))
  const steps = largestRemainder(BigInt(100 / STEP), rows)
  return rows.map(({ key }) => Number(steps.get(key) ?? 0n) * STEP)
}
