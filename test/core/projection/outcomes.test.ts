import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cents } from '../../../core/model/units.ts'
import { goalOdds, judgedOdds, outcomes } from '../../../core/projection/outcomes.ts'
import { shownChance, shownChances } from '../../../core/projection/shown-chances.ts'
import { shownLadder } from '../../../core/projection/shown-ladder.ts'
import { shownRung } from '../../../core/projection/shown-rung.ts'

const cents = (amount: number) => amount as Cents
/** 100 for each goal met. */
const each = (met: readonly boolean[]) => cents(met.filter(Boolean).length * 100)
const all = (met: readonly boolean[]) => cents(met.every(Boolean) ? 900 : 0)
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const plan = fc.array(fc.record({ chance, now: fc.boolean(), worth: fc.integer({ min: 0, max: 400 }) }), {
  minLength: 1,
  maxLength: 6,
})

describe('outcomes', () => {
  it('outcomes tells each distinct payout and its chance, the highest first', () => {
    const { rungs, expected, now } = outcomes([goalOdds(0.5), goalOdds(0.25)], each, [true, false])
    expect(rungs).toEqual([
      { amount: 200, chance: 0.125, now: false },
      { amount: 100, chance: 0.5, now: true },
      { amount: 0, chance: 0.375, now: false },
    ])
    expect([expected, now]).toEqual([75, 100])
  })

  it('outcomes of all goals or nothing multiplies the chances', () => {
    const { rungs } = outcomes([goalOdds(0.5), goalOdds(0.5)], all, [false, true])
    expect(rungs.map(({ amount, chance }) => [amount, chance])).toEqual([
      [900, 0.25],
      [0, 0.75],
    ])
  })

  it('outcomes of a goal that may be left out gives the pool to the others then', () => {
    const pay = (met: readonly (boolean | null)[]) => {
      const judged = met.filter(each => each !== null)
      return cents(judged.length === 0 ? 0 : (600 * judged.filter(Boolean).length) / judged.length)
    }
    const { rungs } = outcomes([judgedOdds(0.5, 0.25), judgedOdds(1, 0)], pay, [true, true])
    expect(rungs.map(({ amount, chance }) => [amount, chance])).toEqual([
      [600, 0.75],
      [300, 0.25],
      [0, 0],
    ])
  })

  it('outcomes keeps the rung that holds now, be it ever so unlikely', () => {
    const { rungs } = outcomes([goalOdds(0)], each, [true])
    expect(rungs[0]).toEqual({ amount: 100, chance: 0, now: true })
  })

  it('outcomes of a plan without goals is what it pays', () => {
    expect(outcomes([], () => cents(500), [])).toEqual({
      rungs: [{ amount: 500, chance: 1, now: true }],
      expected: 500,
      now: 500,
    })
  })

  it('outcomes lists only amounts that payroll can pay, and shows one of them; rows add up to 100', () => {
    fc.assert(
      fc.property(plan, goals => {
        const pay = (met: readonly boolean[]) =>
          cents(goals.reduce((sum, { worth }, i) => sum + (met[i] ? worth : 0), 0))
        const payable = new Set<number>()
        for (let set = 0; set < 2 ** goals.length; set++)
          payable.add(pay(goals.map((_, i) => ((set >> i) & 1) === 1)))
        const found = outcomes(
          goals.map(({ chance: p }) => goalOdds(p)),
          pay,
          goals.map(({ now }) => now),
        )
        for (const { amount } of found.rungs) expect(payable).toContain(amount)
        expect(found.rungs.reduce((sum, rung) => sum + rung.chance, 0)).toBeCloseTo(1, 9)
        expect(payable).toContain(shownRung(found).rung.amount)
        const rows = shownLadder(found.rungs)
        expect(rows.length).toBeLessThanOrEqual(4)
        for (const { amount } of rows) expect(payable).toContain(amount)
        expect(rows.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
        expect(rows.filter(({ now }) => now).map(({ amount }) => amount)).toEqual([found.now])
      }),
    )
  })
})

describe('shownRung', () => {
  const shown = (chances: readonly number[], now: number) =>
    shownRung({
      rungs: chances.map((p, i) => ({ amount: cents(300 - i * 100), chance: p, now: 300 - i * 100 === now })),
      expected: cents(0),
      now: cents(now),
    })

  it('shownRung stays at the rung that holds now on a near tie', () => {
    expect(shown([0.49, 0.41, 0.1], 200).rung.amount).toBe(200)
  })

  it('shownRung leaves it for one that leads by ten points', () => {
    expect(shown([0.5, 0.4, 0.1], 200)).toMatchObject({ rung: { amount: 300 }, isLikely: true })
    expect(shown([0.45, 0.3, 0.25], 200)).toMatchObject({ rung: { amount: 300 }, isLikely: false })
  })

  it('shownRung takes the lower of two that lead alike', () => {
    expect(shown([0.45, 0.45, 0.1], 100).rung.amount).toBe(200)
  })
})

describe('shown chances', () => {
  it('shownChance goes in steps of five, between 2 and 98', () => {
    expect([0, 0.01, 0.024, 0.026, 0.5, 0.974, 0.976, 1].map(shownChance)).toEqual([
      2, 2, 2, 5, 50, 95, 98, 98,
    ])
  })

  it('shownChances are steps of five within one step of the chance, and add up to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 9 }), parts => {
        const sum = parts.reduce((total, part) => total + part, 0)
        const shown = shownChances(parts.map(part => part / sum))
        expect(shown.reduce((total, percent) => total + percent, 0)).toBe(100)
        shown.forEach((percent, i) => {
          expect(percent % 5).toBe(0)
          expect(Math.abs(percent - (100 * parts[i]!) / sum)).toBeLessThan(5)
        })
      }),
    )
  })

  it('shownLadder hides rows of 0 %, but for the one that holds now', () => {
    const rungs = [
      { amount: cents(200), chance: 0.01, now: true },
      { amount: cents(100), chance: 0.98, now: false },
      { amount: cents(0), chance: 0.01, now: false },
    ]
    expect(shownLadder(rungs).map(({ amount, percent }) => [amount, percent])).toEqual([
      [200, 0],
      [100, 100],
    ])
  })

  it('shownLadder merges the least likely neighbours beyond four rows, under the likelier amount', () => {
    const rungs = [0.3, 0.25, 0.05, 0.1, 0.3].map((p, i) => ({
      amount: cents(400 - 100 * i),
      chance: p,
      now: i === 0,
    }))
    expect(shownLadder(rungs).map(({ amount, percent }) => [amount, percent])).toEqual([
      [400, 30],
      [300, 25],
      [100, 15],
      [0, 30],
    ])
  })
})
