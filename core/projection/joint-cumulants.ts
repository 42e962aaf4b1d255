/**
 * Cumulants up to the third of (T, N), the time and the number of the tickets still to be resolved: t, n, tt, tn, nn, ttt,
 * ttn, tnn, nnn. Cumulants of independent tickets add. One set answers for every target g, because T - g N has
 * polynomials of g as cumulants.
 */
export type JointCumulants = Float64Array

export const noTickets = (): JointCumulants => new Float64Array(9)

/** Adds a ticket that is resolved with probability q, and takes a time with these moments when it is (times q). */
export function addTicket(into: JointCumulants, q: number, a1: number, a2: number, a3: number): void {
  into[0]! += a1
  into[1]! += q
  into[2]! += a2 - a1 * a1
  into[3]! += a1 - a1 * q
  into[4]! += q - q * q
  into[5]! += a3 - 3 * a1 * a2 + 2 * a1 * a1 * a1
  into[6]! += a2 - 2 * a1 * a1 - a2 * q + 2 * a1 * a1 * q
  into[7]! += a1 - 3 * a1 * q + 2 * a1 * q * q
  into[8]! += q - 3 * q * q + 2 * q * q * q
}

/** Adds a Poisson number of such tickets, `expected` on average. */
export function addArrivals(
  into: JointCumulants,
  expected: number,
  q: number,
  a1: number,
  a2: number,
  a3: number,
): void {
  const moments = [a1, q, a2, a1, q, a3, a2, a1, q]
  for (let i = 0; i < 9; i++) into[i]! += expected * moments[i]!
}

/** Adds arrivals whose number is known only to a factor with this variance around 1. */
export function addUncertain(into: JointCumulants, arrivals: JointCumulants, variance: number): void {
  const [t, n] = [arrivals[0]!, arrivals[1]!]
  for (let i = 0; i < 9; i++) into[i]! += arrivals[i]!
  into[2]! += t * t * variance
  into[3]! += t * n * variance
  into[4]! += n * n * variance
}

/** Mean, variance and third cumulant of T - g N. */
export function excess(joint: JointCumulants, g: number): readonly [number, number, number] {
  const [t, n, tt, tn, nn, ttt, ttn, tnn, nnn] = joint as unknown as readonly number[]
  return [
    t! - g * n!,
    tt! - 2 * g * tn! + g * g * nn!,
    ttt! - 3 * g * ttn! + 3 * g * g * tnn! - g * g * g * nnn!,
  ]
}
