import { describe, expect, it } from 'vitest'
import type { MonthScore } from '../../../core/projection/month-score.ts'
import { pool, pooled } from '../../../core/projection/pool.ts'
import { poolNote } from '../../../core/projection/pool-note.ts'
import { offAfter } from '../../../core/projection/switched-off.ts'

/** A month that was met, forecast twice with these chances. */
const month = (members: readonly number[], hold = 1, misses: readonly number[] = [1, 1, 1]): MonthScore => ({
  month: '2026-01',
  met: true,
  forecasts: [1, 20].map(day => ({ day, hold, runRate: members[0]!, members })),
  misses,
})
const times = (n: number, score: MonthScore) => Array.from({ length: n }, () => score)

describe('pool', () => {
  it('pool starts equal', () => {
    expect(pool([], 3)).toEqual({ weights: [1 / 3, 1 / 3, 1 / 3], spreads: [1, 1, 1], months: 0 })
  })

  it('pool weighs by the exponential of four times the summed loss', () => {
    const { weights } = pool(times(2, month([0.5, 1, 0.8])), 3)
    const raw = [0.25, 0, 0.04].map(loss => Math.exp(-4 * 2 * loss))
    const sum = raw.reduce((total, weight) => total + weight, 0)
    weights.forEach((weight, k) => {
      expect(weight).toBeCloseTo(raw[k]! / sum, 12)
    })
  })

  it('pool leaves no member out before six months', () => {
    expect(pool(times(5, month([0.1, 0.9, 0.9])), 3).weights.every(weight => weight > 0)).toBe(true)
  })

  it('pool leaves out a member without which it would have been better, and the note says so', () => {
    const taught = pool(times(6, month([0.1, 0.9, 0.95])), 3)
    expect(taught.weights).toEqual([0, 0, 1])
    expect(poolNote('mttr', taught)).toBe(
      'From hazard 100 %. Weighed by 6 past months. Left out, because the forecasts were better without: run rate, past durations.',
    )
  })

  it('pool keeps members that are wrong in opposite ways', () => {
    const high = { ...month([0.5, 0.9, 0.1]), met: true }
    const low = { ...month([0.5, 0.9, 0.1]), met: false }
    const { weights } = pool([...times(4, high), ...times(4, low)], 3)
    expect(weights.some(weight => weight > 0 && weight < 1)).toBe(true)
    expect(pooled([0.5, 0.9, 0.1], weights)).toBeCloseTo(0.5, 2)
  })

  it('pool widens a member by how far it missed, and never narrows it', () => {
    expect(pool(times(3, month([0.5, 0.5, 0.5], 1, [4, 0.1, 1])), 3).spreads).toEqual([2.5, 1, 1])
  })

  it('poolNote says that nothing has weighed the members yet', () => {
    expect(poolNote('mttr', pool([], 3))).toBe(
      'From run rate 33 %, past durations 33 %, hazard 33 %. No past month has weighed them yet.',
    )
  })
})

describe('offAfter', () => {
  const even = { weights: [1], spreads: [1], months: 0 }
  const replayed = (n: number, score: MonthScore) =>
    times(n, score).map(each => ({ score: each, pool: even }))

  it('offAfter switches a forecast off that is not better than hold, and gives the figures', () => {
    expect(offAfter(replayed(6, month([0.6], 1)))).toEqual({
      isOff: true,
      months: 6,
      model: expect.closeTo(0.16, 12) as number,
      hold: 0,
      reason:
        "Over the last 6 months the forecast was no better than today's value: Brier score 0.160 against 0.000.",
    })
  })

  it('offAfter leaves a better one on', () => {
    expect(offAfter(replayed(6, month([0.9], 0))).isOff).toBe(false)
  })

  it('offAfter looks at the last six months, at three to five all, and at fewer not', () => {
    const [bad, good] = [replayed(9, month([0.6], 1)), replayed(6, month([0.9], 0))]
    expect(offAfter([...bad, ...good])).toMatchObject({ isOff: false, months: 6 })
    expect(offAfter(bad.slice(0, 4))).toMatchObject({ isOff: true, months: 4 })
    expect(offAfter(bad.slice(0, 2))).toMatchObject({ isOff: false, months: 2, reason: null })
  })
})
