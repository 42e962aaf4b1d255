import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, type Millis } from '../../../core/model/units.ts'
import { AGE_EDGES, addExposure, ageBucket } from '../../../core/projection/age-buckets.ts'
import { empiricalModel } from '../../../core/projection/empirical-model.ts'
import { hazardModel } from '../../../core/projection/hazard-model.ts'
import { runRateModel } from '../../../core/projection/run-rate-model.ts'
import { expectedTickets, timeChance } from '../../../core/projection/time-model.ts'
import { type Trailing, trailing } from '../../../core/projection/trailing.ts'
import { aMonth, aStanding } from '../../helpers/a-history.ts'

/** A month in which tickets took 1 to 100 hours, all alike. */
const hundred = Array.from({ length: 100 }, (_, i) => i + 1)
const past = trailing([
  aMonth('2026-08', hundred),
  aMonth('2026-09', hundred),
  aMonth('2026-10', hundred),
]) as Trailing
const resolved = (...hours: readonly number[]) => ({
  n: hours.length,
  sum: hours.reduce((sum, hour) => sum + hour * HOUR, 0),
  logs: hours.reduce((sum, hour) => sum + Math.log(hour), 0),
})
const hours = (time: number) => ({ num: time * HOUR, den: 1 })

describe('trailing', () => {
  it('trailing takes months together, and is null when nothing was resolved', () => {
    expect(past.durations.length).toBe(300)
    expect(past.mean / HOUR).toBeCloseTo(50.5, 9)
    expect(past.parkedAge).toBe(100 * HOUR)
    expect(trailing([aMonth('2026-08', [])])).toBeNull()
  })

  it('trailing takes a wait met at random for a long one', () => {
    const waits = { n: 2, sum: 12, squares: 104 }
    expect(trailing([aMonth('2026-08', [1], { waits })])?.residualWait).toBe(Math.round((104 / 24) * HOUR))
    expect(past.residualWait).toBe(0)
  })
})

describe('age buckets', () => {
  it('addExposure gives every bucket the time spent in it, and loses none', () => {
    const age = fc.integer({ min: 0, max: 5_000 * HOUR })
    fc.assert(
      fc.property(age, age, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const exposure = new Float64Array(AGE_EDGES.length)
        addExposure(exposure, from, to)
        expect(exposure.reduce((sum, time) => sum + time, 0)).toBe(to - from)
        expect(AGE_EDGES[ageBucket(from)]).toBeLessThanOrEqual(from)
        expect(AGE_EDGES[ageBucket(from) + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(from)
      }),
    )
  })
})

describe('runRateModel', () => {
  it('runRateModel goes on at the pace of the month', () => {
    const standing = aStanding({ resolved: resolved(10, 20, 30, 40), elapsed: (80 * HOUR) as Millis })
    expect(expectedTickets(runRateModel(standing, past))).toBeCloseTo(5, 9)
  })

  it('runRateModel takes the pace of earlier months before anything is resolved', () => {
    expect(expectedTickets(runRateModel(aStanding(), past))).toBeCloseTo((300 / 540) * 100, 9)
  })
})

describe('empiricalModel', () => {
  it('empiricalModel resolves an open ticket as past tickets of its age were', () => {
    // Of 51 past tickets above 49 hours, those of 50 to 69 end within 20 hours more. The month has no speed of its own yet.
    const standing = aStanding({ open: [49 * HOUR], remaining: (20 * HOUR) as Millis })
    expect(expectedTickets(empiricalModel(standing, past))).toBeCloseTo(20 / 51, 1)
  })

  it('empiricalModel leaves a parked ticket out', () => {
    const standing = aStanding({ open: [101 * HOUR], remaining: (80 * HOUR) as Millis })
    expect(expectedTickets(empiricalModel(standing, past))).toBe(0)
    expect(expectedTickets(hazardModel(standing, past))).toBe(0)
  })

  it('empiricalModel gives a ticket that waits less time, by what a wait still takes', () => {
    const slow = { ...past, residualWait: (15 * HOUR) as Millis }
    const waits = aStanding({ waiting: [49 * HOUR], remaining: (20 * HOUR) as Millis })
    const works = aStanding({ open: [49 * HOUR], remaining: (5 * HOUR) as Millis })
    expect(expectedTickets(empiricalModel(waits, slow))).toBe(expectedTickets(empiricalModel(works, slow)))
    const over = aStanding({ waiting: [49 * HOUR], remaining: (10 * HOUR) as Millis })
    expect(expectedTickets(empiricalModel(over, slow))).toBe(0)
  })

  it('empiricalModel expects arrivals as they came, more in a busy month', () => {
    const busy = { ...past, rates: new Array(56).fill(1) }
    const slices = [{ bin: 9, share: 1, left: 50 * HOUR }]
    const passed = new Array(56).fill(0).with(9, 60)
    const usual = expectedTickets(empiricalModel(aStanding({ slices, passed, opened: 60 }), busy))
    const many = expectedTickets(empiricalModel(aStanding({ slices, passed, opened: 120 }), busy))
    expect(usual).toBeCloseTo(0.5, 1)
    expect(many / usual).toBeCloseTo(1.5, 1)
  })
})

describe('hazardModel', () => {
  const hazards = AGE_EDGES.map((_, k) => (0.01 + 0.002 * k) / HOUR)
  const known: Trailing = { ...past, hazards, parkedAge: (5_000 * HOUR) as Millis }

  it('hazardModel is what adding up minute by minute finds', () => {
    const [age, left] = [7.3, 62]
    let [alive, q, mean] = [1, 0, 0]
    const step = 1 / 120
    for (let t = 0; t < left; t += step) {
      const ends = alive * (1 - Math.exp(-hazards[ageBucket((age + t) * HOUR)]! * HOUR * step))
      q += ends
      mean += ends * (age + t + step / 2)
      alive -= ends
    }
    // No closures and no exposure: a speed of 1, give or take.
    const model = hazardModel(aStanding({ open: [age * HOUR], remaining: (left * HOUR) as Millis }), known)
    const middle = model[2]!.joint
    expect(middle[1]).toBeCloseTo(q, 4)
    expect(middle[0]! / HOUR).toBeCloseTo(mean, 2)
  })

  it('hazardModel turns faster with a month that resolves more than expected', () => {
    const exposure = AGE_EDGES.map((_, k) => (k === 10 ? 1_000 * HOUR : 0))
    const open = { open: [5 * HOUR], remaining: (20 * HOUR) as Millis, exposure }
    const closed = (n: number) => AGE_EDGES.map((_, k) => (k === 10 ? n : 0))
    const slow = hazardModel(aStanding({ ...open, closures: closed(0) }), known)
    const fast = hazardModel(aStanding({ ...open, closures: closed(90) }), known)
    expect(expectedTickets(fast)).toBeGreaterThan(1.5 * expectedTickets(slow))
  })
})

describe('timeChance', () => {
  const standing = aStanding({ resolved: resolved(30, 50), open: [10 * HOUR, 60 * HOUR] })
  const models = [runRateModel(standing, past), empiricalModel(standing, past), hazardModel(standing, past)]

  it.each([0, 1, 2])('timeChance of model %d lies between 0 and 1 and never falls with a later target', k => {
    let before = 0
    for (let target = 1; target <= 120; target++) {
      const chance = timeChance(models[k]!, standing.resolved, 'at most', hours(target))
      expect(chance).toBeGreaterThanOrEqual(before - 1e-6)
      expect(chance).toBeLessThanOrEqual(1)
      before = chance
    }
  })

  it('timeChance is certain when nothing is to come', () => {
    const done = aStanding({ resolved: resolved(4, 6), remaining: 0 as Millis })
    const model = empiricalModel(done, past)
    expect(timeChance(model, done.resolved, 'at most', hours(5))).toBe(1)
    expect(timeChance(model, done.resolved, 'below', hours(5))).toBe(0)
    expect(timeChance(model, resolved(), 'at most', hours(5))).toBe(0)
  })

  it('timeChance never falls when the tickets so far took less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.nat(50), (time, less) => {
        const model = models[0]!
        const chance = (hour: number) => timeChance(model, resolved(hour, hour), 'at most', hours(45))
        expect(chance(Math.max(1, time - less))).toBeGreaterThanOrEqual(chance(time) - 1e-12)
      }),
    )
  })
})
