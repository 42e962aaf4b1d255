import { logGamma } from './special-functions.ts'

/** The chances of each count from `first` on. */
export interface Counts {
  readonly first: number
  readonly chances: readonly number[]
}

/**
 * How many more come when `mean` do on average, as a negative binomial of this shape; from 4.5 deviations below the mean to
 * 5 above, scaled to add up to 1 (reference/metrics.md section 5.2).
 */
export function negativeBinomial(mean: number, shape: number): Counts {
  if (!(mean > 0)) return { first: 0, chances: [1] }
  const deviation = Math.sqrt(mean + (mean * mean) / shape)
  const first = Math.max(0, Math.floor(mean - 4.5 * deviation))
  const last = Math.ceil(mean + 5 * deviation)
  const step = mean / (shape + mean)
  let p = Math.exp(
    logGamma(first + shape) -
      logGamma(shape) -
      logGamma(first + 1) +
      shape * Math.log(shape / (shape + mean)) +
      first * Math.log(step),
  )
  const chances: number[] = []
  for (let m = first; m <= last; m++) {
    chances.push(p)
    p *= (step * (m + shape)) / (m + 1)
  }
  const all = chances.reduce((sum, chance) => sum + chance, 0)
  return { first, chances: chances.map(chance => chance / all) }
}
