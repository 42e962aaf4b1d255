import { seeded } from './made-batch.ts'

/** Draws from distributions, the same for the same seed. */
export interface Dice {
  /** From 0 to below 1. */
  unit(): number
  normal(): number
  exponential(mean: number): number
  poisson(mean: number): number
}

export function createDice(seed: number): Dice {
  const unit = seeded(seed)
  const dice: Dice = {
    unit,
    normal: () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit()),
    exponential: mean => -mean * Math.log(unit()),
    poisson(mean) {
      // Knuth's product, in pieces small enough that the power does not vanish.
      let count = 0
      for (let rest = mean; rest > 0; rest -= 30) {
        const least = Math.exp(-Math.min(30, rest))
        for (let product = unit(); product > least; product *= unit()) count++
      }
      return count
    },
  }
  return dice
}
