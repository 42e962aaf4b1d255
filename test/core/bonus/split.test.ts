import { describe, expect, it } from 'vitest'
import { split } from '../../../core/bonus/split.ts'
import type { Person } from '../../../core/model/person.ts'
import { DEFAULT_SPLIT, type SplitRules } from '../../../core/model/plan.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { DAYS, person, spell, TEAM } from '../../helpers/a-person.ts'
import { plan } from '../../helpers/a-plan.ts'

const of = (people: readonly Person[], rules: Partial<SplitRules> = {}, payable = 1_000_00, shares = 2) =>
  split(
    cents(payable),
    plan({ split: { ...DEFAULT_SPLIT, policy: 'fixed-pool', ...rules } }),
    shares,
    people,
    TEAM,
    DAYS,
  )
const amounts = (...given: Parameters<typeof of>) => of(...given).slices.map(slice => slice.amount)
const worked = (hours: number, earnings = 0) => ({
  months: { '2026-11': { hours, overtimeHours: null, earnings: cents(earnings) } },
})

describe('split', () => {
  it('split in equal parts does not look at part time, by FTE it does', () => {
    const people = [person('a'), person('b', { spells: [spell({ fte: basisPoints(5_000) })] })]
    expect(amounts(people, { basis: 'equal' })).toEqual([500_00, 500_00])
    expect(amounts(people, { basis: 'fte' })).toEqual([666_67, 333_33])
    expect(of(people, { basis: 'fte' }).slices[1]).toMatchObject({
      weight: 0.5,
      reasons: ['Part time: 50%'],
    })
  })

  it('split by custom weights, base pay, hours and earnings', () => {
    const weights = [person('a', { spells: [spell({ weight: 3 })] }), person('b')]
    expect(amounts(weights, { basis: 'custom' })).toEqual([750_00, 250_00])
    const pay = (base: number) => ({ pay: [{ from: '2020-01-01', base: cents(base) }] })
    expect(amounts([person('a', pay(4_000_00)), person('b', pay(6_000_00))], { basis: 'base-pay' })).toEqual([
      400_00, 600_00,
    ])
    expect(amounts([person('a', worked(150_00)), person('b', worked(50_00))], { basis: 'hours' })).toEqual([
      750_00, 250_00,
    ])
    const earned = [person('a', worked(0, 3_000_00)), person('b', worked(0, 2_000_00))]
    expect(amounts(earned, { basis: 'earnings' })).toEqual([600_00, 400_00])
  })

  it('split by base pay follows a raise from its day on', () => {
    const pay = [
      { from: '2020-01-01', base: cents(3_000_00) },
      { from: '2026-11-16', base: cents(5_000_00) },
    ]
    const same = person('b', { pay: [{ from: '2020-01-01', base: cents(4_000_00) }] })
    const { slices } = of([person('a', { pay }), same], { basis: 'base-pay' })
    expect(slices.map(slice => [slice.amount, slice.weight])).toEqual([
      [500_00, 4_000_00],
      [500_00, 4_000_00],
    ])
  })

  it('split by hours shares them out between two teams by the days in each, once', () => {
    const moved = person('a', {
      ...worked(120_00),
      spells: [spell({ to: '2026-11-15' }), spell({ team: 'sales', from: '2026-11-16' })],
    })
    const joined = person('b', { ...worked(60_00), spells: [spell({ from: '2026-11-16' })] })
    expect(amounts([moved, joined], { basis: 'hours' })).toEqual([500_00, 500_00])
  })

  it('split says what is missing, and gives nothing for it', () => {
    for (const [basis, reason] of [
      ['hours', 'No hours are entered for the month'],
      ['earnings', 'No earnings are entered for the month'],
      ['base-pay', 'No base pay is entered for these days'],
    ] as const) {
      const { slices, remainder } = of([person('a')], { basis })
      expect([slices[0]?.amount, slices[0]?.reasons, remainder]).toEqual([0, [reason], 1_000_00])
    }
  })

  it('split by fixed shares leaves open places with the company', () => {
    const people = [person('a'), person('b', { spells: [spell({ to: '2026-11-15' })] })]
    const { slices, remainder, isScaled } = of(people, { policy: 'fixed-share' }, 1_000_00, 4)
    expect([slices.map(slice => slice.amount), remainder, isScaled]).toEqual([
      [250_00, 125_00],
      625_00,
      false,
    ])
  })

  it('split by fixed shares that come to more than the payout scales all, and says so', () => {
    const { slices, remainder, isScaled } = of([person('a'), person('b'), person('c')], {
      policy: 'fixed-share',
    })
    expect([slices.map(slice => slice.amount), remainder, isScaled]).toEqual([
      [333_34, 333_33, 333_33],
      0,
      true,
    ])
  })

  it('split by fixed weights is told against who takes part on the first day', () => {
    const people = [
      person('a', { spells: [spell({ weight: 3 })] }),
      person('b', { spells: [spell({ to: '2026-11-15' })] }),
    ]
    const { slices, remainder } = of(people, { policy: 'fixed-share', basis: 'custom' })
    expect([slices.map(slice => slice.amount), remainder]).toEqual([[750_00, 125_00], 125_00])
  })

  it('split says who is held at the cap', () => {
    const people = [person('a', { spells: [spell({ weight: 9 })] }), person('b')]
    const { slices, remainder } = of(people, { basis: 'custom', personCap: cents(600_00) })
    expect([slices.map(slice => slice.amount), remainder]).toEqual([[600_00, 400_00], 0])
    expect(slices[0]?.reasons).toEqual(['Held at the most one person gets'])
  })

  it('split among nobody leaves everything over', () => {
    expect(of([])).toEqual({ slices: [], remainder: 1_000_00, isScaled: false })
  })
})
