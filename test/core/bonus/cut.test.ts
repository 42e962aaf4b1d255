import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut } from '../../../core/bonus/cut.ts'
import { rational } from '../../../core/bonus/rational.ts'
import { cents } from '../../../core/model/units.ts'
import { oracleCut } from '../../helpers/rational-oracle.ts'

const rows = (...weights: readonly number[]) =>
  weights.map((weight, index) => ({ key: String.fromCharCode(97 + index), weight: rational(weight) }))
const whole = (weight: number, isRoundedDown = false) => ({ weight: rational(weight), isRoundedDown })
const parts = (...given: Parameters<typeof cut>) => [...cut(...given).parts.values()]

describe('cut', { timeout: 60_000 }, () => {
  it('cut of 3,687.45 by 31, 31, 31 and 17 days is exact to the cent', () => {
    const { parts: found, remainder } = cut(cents(3_687_45), rows(31, 31, 31, 17), null, null)
    expect([...found.values()]).toEqual([1_039_19, 1_039_19, 1_039_19, 569_88])
    expect(remainder).toBe(0)
  })

  it('cut by a fixed whole leaves what nobody takes, rounded down so that a further row moves nothing', () => {
    const three = cut(cents(100_01), rows(1, 1, 1), whole(4), null)
    expect([[...three.parts.values()], three.remainder]).toEqual([[25_00, 25_00, 25_00], 25_01])
    const four = cut(cents(100_01), [...rows(1, 1, 1), { key: 'z', weight: rational(1, 2) }], whole(4), null)
    expect([...four.parts.values()].slice(0, 3)).toEqual([25_00, 25_00, 25_00])
  })

  it('cut by fixed parts that come to more than the whole scales them all, and says so', () => {
    const { parts: found, isScaled, remainder } = cut(cents(100_00), rows(1, 1, 2), whole(2), null)
    expect([[...found.values()], isScaled, remainder]).toEqual([[25_00, 25_00, 50_00], true, 0])
    expect(cut(cents(100_00), rows(1, 1), whole(2), null).isScaled).toBe(false)
  })

  it('cut rounds parts of everything down where it is told to', () => {
    expect(parts(cents(1_00), rows(1, 1, 1), whole(3), null)).toEqual([34, 33, 33])
    const { parts: found, remainder } = cut(cents(1_00), rows(1, 1, 1), whole(3, true), null)
    expect([[...found.values()], remainder]).toEqual([[33, 33, 33], 1])
  })

  it('cut gives what a cap holds back to the others, as far as their caps allow', () => {
    expect(parts(cents(100_00), rows(8, 1, 1), null, cents(60_00))).toEqual([60_00, 20_00, 20_00])
    const all = cut(cents(100_00), rows(8, 1, 1), null, cents(30_00))
    expect([[...all.parts.values()], all.remainder, all.capped.size]).toEqual([
      [30_00, 30_00, 30_00],
      10_00,
      3,
    ])
  })

  it('cut by fixed parts keeps with the remainder what a cap holds back', () => {
    const { parts: found, remainder } = cut(cents(100_00), rows(3, 1), whole(4), cents(50_00))
    expect([[...found.values()], remainder]).toEqual([[50_00, 25_00], 25_00])
  })

  it('cut among nobody, or by no weight, is all remainder', () => {
    expect(cut(cents(5), [], null, null)).toMatchObject({ remainder: 5, isScaled: false })
    expect(cut(cents(5), rows(0, 0), null, cents(1))).toMatchObject({ remainder: 5 })
    expect(cut(cents(5), rows(1, 1), whole(0), null)).toMatchObject({ remainder: 5 })
  })

  it('cut of a whole amount agrees with an oracle that clamps, redistributes and repeats', () => {
    const weights = fc.array(fc.nat(1000), { maxLength: 9 })
    const cap = fc.option(fc.nat(2_000_000), { nil: null })
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, cap, (amount, all, most) => {
        const given = rows(...all)
        const found = cut(cents(amount), given, null, most === null ? null : cents(most))
        const expected = oracleCut(
          BigInt(amount),
          new Map(given.map(({ key, weight }) => [key, weight.num])),
          most === null ? null : BigInt(most),
        )
        for (const { key } of given) expect(BigInt(found.parts.get(key) ?? 0)).toBe(expected.get(key) ?? 0n)
      }),
      { numRuns: 10_000 },
    )
  })
})
