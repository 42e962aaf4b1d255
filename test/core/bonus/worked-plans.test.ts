import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../core/bonus/judge.ts'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import { stake } from '../../../core/bonus/stake.ts'
import type { Goal } from '../../../core/model/goal.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { type BasisPoints, type Cents, HOUR, MINUTE } from '../../../core/model/units.ts'
import { funding, goal, plan } from '../../helpers/a-plan.ts'

const words = readFileSync('docs/plans.md', 'utf8')
const said = (cents: number) =>
  (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

type Measured = readonly (readonly [number, number])[]

/** What a version pays in cents, and the page must say the sum. */
function pays(known: Partial<PlanVersion>, values: Measured, carried = 0): number {
  const version = plan({ funding: funding(184_372_50), ...known })
  const judged = version.goals.map((each, index) => {
    const [num, den] = values[index] ?? [0, 1]
    return judge({ num, den }, 1000, each, null)
  })
  const { payable } = payoutOf(version, judged, { ...stake(version), carried: carried as Cents })
  expect(words).toContain(said(payable))
  return payable
}

const time = [259 * MINUTE, 1] as const
const month = (csat: number): Measured => [time, [csat, 1000], [984, 1000]]
const points = ([at, pays]: readonly [number, number]) => ({
  at: { num: at, den: 100 },
  pays: pays as BasisPoints,
})

describe('the five plans of docs/plans.md', () => {
  it('equal parts pay two of three', () => {
    expect(pays({}, month(989))).toBe(2_458_30)
  })

  it('all goals or nothing pay all or nothing', () => {
    const gates = [{ n: 3, of: ['mttr', 'csat', 'slaResponse'] as const }]
    expect([pays({ gates }, month(989)), pays({ gates }, month(992))]).toEqual([0, 3_687_45])
  })

  it('tiers pay along the line, and past the target more', () => {
    const line = [
      [95, 0],
      [98, 10_000],
      [100, 12_000],
    ] as const
    const tiers: Goal = {
      ...goal('csat', 'at least', 98, 100),
      mode: { kind: 'tiers', shape: 'lines', points: line.map(points) },
    }
    expect([pays({ goals: [tiers] }, [[97, 100]]), pays({ goals: [tiers] }, [[99, 100]])]).toEqual([
      ...[2_458_30, 4_056_20],
    ])
  })

  it('a gate comes before weights, and a cap after them', () => {
    const goals: readonly Goal[] = [
      { ...goal('profit', 'at least', 10_000_00, 1, 0), mode: { kind: 'gate' } },
      goal('slaResponse', 'at least', 98, 100, 2),
      goal('mttr', 'below', 5 * HOUR, 1, 1),
    ]
    const of = (profit: number, cap?: Cents) =>
      pays({ goals, ...(cap ? { cap } : {}) }, [
        [profit, 1],
        [984, 1000],
        [6 * HOUR, 1],
      ])
    expect([of(14_200_00), of(14_200_00, 2_000_00 as Cents), of(9_999_99)]).toEqual([2_458_30, 2_000_00, 0])
  })

  it('unearned money is earned later, to the cent', () => {
    const only = (met: number): Measured => [time, [met > 1 ? 1 : 0, 1], [met > 2 ? 1 : 0, 1]]
    let carried = 0
    const paid = [2, 1, 3].map(met => {
      const payable = pays({ unearned: 'rolled-over' }, only(met), carried)
      carried += 3_687_45 - payable
      return payable
    })
    expect([paid, carried]).toEqual([[2_458_30, 1_638_87, 6_965_18], 0])
  })
})
