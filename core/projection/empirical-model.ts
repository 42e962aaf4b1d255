import type { Standing } from '../model/history.ts'
import { addArrivals, addTicket, addUncertain, noTickets } from './joint-cumulants.ts'
import { speedNodes } from './speed-nodes.ts'
import type { TimeModel } from './time-model.ts'
import type { Trailing } from './trailing.ts'

/** How far a month's speed strays from the months before, as a deviation of logarithms. */
const SPEED_DEVIATION = 0.15
/** A month's volume is believed as far as this many tickets speak for it. */
const VOLUME_PRIOR = 60

/**
 * The empirical conditional model (reference/metrics.md section 5.3 A): an open ticket of some age ends as past tickets of
 * that age did, and new ones arrive as they did. A ticket older than the 99th percentile of past durations is parked: what
 * has been open that long may never end, and no past ticket tells.
 */
export function empiricalModel(standing: Standing, past: Trailing): TimeModel {
  const { mean, deviation } = speed(standing, past)
  const volume = volumeFactor(standing, past)
  return speedNodes(mean, deviation).map(node => {
    const joint = noTickets()
    const closing = closings(past, node.speed)
    const addOpen = (age: number, left: number) => {
      if (age > past.parkedAge || left <= 0) return
      const [q, a1, a2, a3] = closing(age, age + left)
      addTicket(joint, q, a1, a2, a3)
    }
    for (const age of standing.open) addOpen(age, standing.remaining)
    for (const age of standing.waiting) addOpen(age, standing.remaining - past.residualWait)
    const arrivals = noTickets()
    for (const { bin, share, left } of standing.slices) {
      const [q, a1, a2, a3] = closing(0, left)
      addArrivals(arrivals, (past.rates[bin] ?? 0) * share * volume, q, a1, a2, a3)
    }
    addUncertain(joint, arrivals, 1 / (VOLUME_PRIOR + standing.opened))
    return { weight: node.weight, joint }
  })
}

/** How many more tickets arrive than in earlier months, drawn towards as many. */
export function volumeFactor(standing: Standing, past: Trailing): number {
  const expected = standing.passed.reduce((sum, count, bin) => sum + count * (past.rates[bin] ?? 0), 0)
  return (VOLUME_PRIOR + standing.opened) / (VOLUME_PRIOR + expected)
}

/** The month's speed: the tickets it resolved speak against the months before, by their number. */
function speed({ resolved }: Standing, { logs }: Trailing) {
  const own = resolved.n / (resolved.n + logs.variance / SPEED_DEVIATION ** 2)
  const weight = Number.isNaN(own) ? 0 : own
  const shift = resolved.n === 0 ? 0 : resolved.logs / resolved.n - logs.mean
  return { mean: weight * shift, deviation: SPEED_DEVIATION * Math.sqrt(1 - weight) }
}

type Closing = readonly [q: number, a1: number, a2: number, a3: number]

/** The chance that a ticket of one age is resolved by another, and the moments of its time then, times that chance. */
function closings({ durations, sums }: Trailing, speed: number): (from: number, to: number) => Closing {
  const n = durations.length
  return (from, to) => {
    const low = from === 0 ? 0 : atMost(durations, from / speed)
    const high = atMost(durations, to / speed)
    const alive = n - low
    if (alive === 0 || high <= low) return [0, 0, 0, 0]
    const moment = (k: 0 | 1 | 2) => ((sums[k][high]! - sums[k][low]!) * speed ** (k + 1)) / alive
    return [(high - low) / alive, moment(0), moment(1), moment(2)]
  }
}

/** How many of the sorted values are at most `x`. */
function atMost(sorted: Float64Array, x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= x) low = middle + 1
    else high = middle
  }
  return low
}
