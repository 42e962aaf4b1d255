import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addArrivals,
  addTicket,
  addUncertain,
  excess,
  noTickets,
} from '../../../core/projection/joint-cumulants.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true })
const time = fc.double({ min: 0, max: 20, noNaN: true })
/** A ticket that is resolved with chance q, after x or y hours alike. */
const ticket = fc.record({ q: chance, x: time, y: time })

const moments = ({ q, x, y }: { q: number; x: number; y: number }) =>
  [1, 2, 3].map(k => (q * (x ** k + y ** k)) / 2) as [number, number, number]

describe('joint cumulants', () => {
  it('excess of several tickets is what every case by itself adds up to', () => {
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 1, maxLength: 5 }), time, (tickets, g) => {
        const joint = noTickets()
        for (const each of tickets) addTicket(joint, each.q, ...moments(each))
        // Every ticket ends in three ways: not resolved, after x, after y.
        let cases = [{ p: 1, sum: 0 }]
        for (const { q, x, y } of tickets)
          cases = cases.flatMap(({ p, sum }) => [
            { p: p * (1 - q), sum },
            { p: (p * q) / 2, sum: sum + x - g },
            { p: (p * q) / 2, sum: sum + y - g },
          ])
        const mean = cases.reduce((total, { p, sum }) => total + p * sum, 0)
        const central = (k: number) => cases.reduce((total, { p, sum }) => total + p * (sum - mean) ** k, 0)
        const [k1, k2, k3] = excess(joint, g)
        expect(k1).toBeCloseTo(mean, 6)
        expect(k2).toBeCloseTo(central(2), 5)
        expect(k3).toBeCloseTo(central(3), 3)
      }),
    )
  })

  it('addArrivals adds a Poisson number of tickets: each cumulant is the expected number times the moment', () => {
    const joint = noTickets()
    addArrivals(joint, 10, 0.5, 2, 9, 45)
    // Moments about g = 1 of a ticket resolved with chance 0.5.
    expect(excess(joint, 1)).toEqual([10 * (2 - 0.5), 10 * (9 - 4 + 0.5), 10 * (45 - 27 + 6 - 0.5)])
  })

  it('addUncertain adds the variance of a common factor', () => {
    const [certain, uncertain] = [noTickets(), noTickets()]
    const arrivals = noTickets()
    addArrivals(arrivals, 10, 1, 3, 9, 27)
    addUncertain(certain, arrivals, 0)
    addUncertain(uncertain, arrivals, 0.04)
    expect(excess(uncertain, 1)[1] - excess(certain, 1)[1]).toBeCloseTo(0.04 * 20 ** 2, 9)
  })
})
