import type { Standing } from '../model/history.ts'
import { AGE_EDGES, ageBucket } from './age-buckets.ts'
import { volumeFactor } from './empirical-model.ts'
import { addArrivals, addTicket, addUncertain, noTickets } from './joint-cumulants.ts'
import { speedNodes } from './speed-nodes.ts'
import type { TimeModel } from './time-model.ts'
import type { Trailing } from './trailing.ts'

/** The months before count as this many closures about the month's speed. */
const SPEED_PRIOR = 44
const VOLUME_PRIOR = 60

/**
 * The hazard model (reference/metrics.md section 5.3 B): each bucket of age has its own chance of being resolved in the
 * next business hour, learned from all tickets that lived through it, resolved or not. So it knows of tickets that never
 * end. The month's own speed multiplies all.
 */
export function hazardModel(standing: Standing, past: Trailing): TimeModel {
  const closed = standing.closures.reduce((sum, count) => sum + count, 0)
  const expected = standing.exposure.reduce((sum, time, k) => sum + time * (past.hazards[k] ?? 0), 0)
  const speed = (SPEED_PRIOR + closed) / (SPEED_PRIOR + expected)
  const volume = volumeFactor(standing, past)
  return speedNodes(Math.log(speed), 1 / Math.sqrt(SPEED_PRIOR + closed)).map(node => {
    const joint = noTickets()
    const closing = closings(past.hazards.map(hazard => hazard * node.speed))
    const addOpen = (age: number, left: number) => {
      if (age > past.parkedAge || left <= 0) return
      const [q, a1, a2, a3] = closing(age, left)
      addTicket(joint, q!, a1!, a2!, a3!)
    }
    for (const age of standing.open) addOpen(age, standing.remaining)
    for (const age of standing.waiting) addOpen(age, standing.remaining - past.residualWait)
    const arrivals = noTickets()
    for (const { bin, share, left } of standing.slices) {
      const [q, a1, a2, a3] = closing(0, left)
      addArrivals(arrivals, (past.rates[bin] ?? 0) * share * volume, q!, a1!, a2!, a3!)
    }
    addUncertain(joint, arrivals, 1 / (VOLUME_PRIOR + standing.opened))
    return { weight: node.weight, joint }
  })
}

/**
 * The chance that a ticket of some age is resolved within the time left, and the moments of its whole time then, times
 * that chance: bucket by bucket, an exponential cut off at the bucket's end. The array is used again by the next call.
 */
function closings(hazards: readonly number[]): (age: number, left: number) => Float64Array {
  const sums = new Float64Array(4)
  return (age, left) => {
    sums.fill(0)
    let alive = 1
    const end = age + left
    for (let k = ageBucket(age), at = age; at < end; k++) {
      const until = Math.min(end, AGE_EDGES[k + 1] ?? end)
      const rate = hazards[k]!
      const stays = Math.exp(-rate * (until - at))
      addBucket(sums, alive, rate, at, until - at, stays)
      alive *= stays
      at = until
    }
    return sums
  }
}

function addBucket(
  sums: Float64Array,
  alive: number,
  rate: number,
  at: number,
  width: number,
  stays: number,
) {
  const [m1, m2, m3, q] = cutMoments(rate, width, stays)
  sums[0]! += alive * q
  sums[1]! += alive * (at * q + m1)
  sums[2]! += alive * (at * at * q + 2 * at * m1 + m2)
  sums[3]! += alive * (at * at * at * q + 3 * at * at * m1 + 3 * at * m2 + m3)
}

/** Moments of an exponential time as far as it ends within `width`, and the chance that it does. */
function cutMoments(rate: number, width: number, stays: number): readonly [number, number, number, number] {
  const q = 1 - stays
  // Below this the closed form loses its digits; three points of Gauss and Legendre are exact to nine.
  if (rate * width < 0.3) return gaussMoments(rate, width)
  const m1 = q / rate - width * stays
  const m2 = (2 * m1) / rate - width * width * stays
  const m3 = (3 * m2) / rate - width * width * width * stays
  return [m1, m2, m3, q]
}

const OFFSET = Math.sqrt(0.15)

function gaussMoments(rate: number, width: number): readonly [number, number, number, number] {
  const [low, middle, high] = [(0.5 - OFFSET) * width, 0.5 * width, (0.5 + OFFSET) * width]
  const [a, b, c] = [
    (rate * width * 5 * Math.exp(-rate * low)) / 18,
    (rate * width * 8 * Math.exp(-rate * middle)) / 18,
    (rate * width * 5 * Math.exp(-rate * high)) / 18,
  ]
  return [
    a * low + b * middle + c * high,
    a * low ** 2 + b * middle ** 2 + c * high ** 2,
    a * low ** 3 + b * middle ** 3 + c * high ** 3,
    a + b + c,
  ]
}
