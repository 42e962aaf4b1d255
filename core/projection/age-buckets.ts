import { HOUR } from '../model/units.ts'

const FIRST = 0.25 * HOUR
const RATIO = 1.4
const BUCKETS = 30

/**
 * Where the buckets of age begin, in active milliseconds: at 0, at a quarter of an hour, then each 1.4 times the one before,
 * to some 3,000 hours; the last has no end (reference/metrics.md section 5.3 B).
 */
export const AGE_EDGES: readonly number[] = [
  0,
  ...Array.from({ length: BUCKETS - 1 }, (_, k) => Math.round(FIRST * RATIO ** k)),
]

/** Which bucket an age lies in. */
export function ageBucket(age: number): number {
  let low = 0
  let high = AGE_EDGES.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((AGE_EDGES[middle] as number) <= age) low = middle
    else high = middle
  }
  return low
}

/** Adds the time that a ticket lived from one age to another to the buckets it passed through. */
export function addExposure(exposure: Float64Array, from: number, to: number): void {
  for (let k = ageBucket(from), age = from; age < to; k++) {
    const end = Math.min(to, AGE_EDGES[k + 1] ?? Number.POSITIVE_INFINITY)
    exposure[k] = (exposure[k] ?? 0) + end - age
    age = end
  }
}
