import { gammaCdf, normalCdf } from './special-functions.ts'

const NEARLY_NORMAL = 0.02

/**
 * P(Y <= y) of a sum with this mean, variance and third cumulant, by the gamma distribution that is shifted (and, for a
 * negative skew, mirrored) to have all three; normal where the skew is below 0.02.
 */
export function shiftedGamma(y: number, mean: number, variance: number, third: number): number {
  if (!(variance > 0)) return y >= mean ? 1 : 0
  const sd = Math.sqrt(variance)
  const z = (y - mean) / sd
  const skew = third / (variance * sd)
  const size = Math.abs(skew)
  if (size < NEARLY_NORMAL) return normalCdf(z)
  const shape = 4 / (size * size)
  // A gamma variable of this shape has skew `size`; its standard form starts at -2 / size.
  const x = shape + (skew > 0 ? z : -z) * Math.sqrt(shape)
  const below = gammaCdf(x, shape)
  return skew > 0 ? below : 1 - below
}
