import { describe, expect, it } from 'vitest'
import { stake } from '../../../core/bonus/stake.ts'
import type { Cents } from '../../../core/model/units.ts'
import { poolRungs } from '../../../core/snapshot/pool-rungs.ts'
import { forecastOf } from '../../helpers/a-forecast.ts'
import { plan } from '../../helpers/a-plan.ts'

const now = [true, false, true].map(met => ({ met, by: null }))
const paid = 11_093_00 as Cents
const of = (rows: Parameters<typeof poolRungs>[4], standings: Parameters<typeof poolRungs>[1] = now) =>
  poolRungs(plan(), standings, stake(plan()), paid, rows)

describe('poolRungs', () => {
  it('poolRungs with chances are the rows of the forecast, with the goals they take and a mark at now', () => {
    const { rows } = forecastOf(plan(), now, [0.95, 0.22, 0.7])
    expect(of(rows)).toEqual([
      { id: '1664000', amount: 16_640_00, goals: 3, of: 3, percent: 15, now: false },
      { id: '1109300', amount: 11_093_00, goals: 2, of: 3, percent: 60, now: true },
      { id: '554700', amount: 5_547_00, goals: 1, of: 3, percent: 25, now: false },
    ])
  })

  it('poolRungs without are every payout of the plan, nothing only when it is now', () => {
    expect(of([]).map(({ amount, percent }) => [amount, percent])).toEqual([
      [16_640_00, null],
      [11_093_00, null],
      [5_547_00, null],
    ])
    const nothing = poolRungs(plan(), now, stake(plan()), 0 as Cents, [])
    expect(nothing.at(-1)).toMatchObject({ amount: 0, now: true, goals: 0 })
  })

  it('poolRungs of a payout between two points say how many goals hold', () => {
    const rows = [
      { amount: paid, percent: 100, now: true },
      { amount: 1 as Cents, percent: 0, now: false },
    ]
    expect(of(rows).map(({ goals }) => goals)).toEqual([2, 2])
  })

  it('poolRungs leave the parts of a goal that is left out to the others', () => {
    const standings = [
      { met: true, by: null },
      { met: null, by: null },
      { met: false, by: null },
    ]
    expect(of([], standings).map(({ amount, of: all }) => [amount, all])).toEqual([
      [16_640_00, 2],
      [11_093_00, 2],
      [8_320_00, 2],
    ])
  })
})
