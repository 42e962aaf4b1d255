import { describe, expect, it } from 'vitest'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import { stake } from '../../../core/bonus/stake.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { cents } from '../../../core/model/units.ts'
import { goalsOf, plan } from '../../helpers/a-plan.ts'

const stand = (...met: readonly (boolean | null)[]) => met.map(each => ({ met: each, by: null }))
const gated = (known: Partial<PlanVersion> = {}) =>
  plan({ gates: [{ n: 2, of: ['mttr', 'csat', 'slaResponse'] }], ...known })

describe('payoutOf', () => {
  it('payoutOf two of three equal goals, with what each paid', () => {
    const { pool, payable, unearned, goals } = payoutOf(plan(), stand(true, false, true))
    expect([pool, payable, unearned]).toEqual([16_640_00, 11_093_33, 5_546_67])
    expect(goals.map(({ amount }) => amount)).toEqual([5_546_67, 0, 5_546_66])
    expect(goals.map(({ score }) => score)).toEqual([
      { num: 10_000, den: 1 },
      { num: 0, den: 1 },
      { num: 10_000, den: 1 },
    ])
  })

  it('payoutOf gives the parts of a goal that is left out to the others', () => {
    expect(payoutOf(plan(), stand(true, null, false)).payable).toBe(8_320_00)
    expect(payoutOf(plan(), stand(null, null, null)).payable).toBe(0)
  })

  it('payoutOf a missed gate is nothing, floor and carry too', () => {
    const version = gated({ floor: cents(1_000_00) })
    const { isGateMissed, payable, unearned } = payoutOf(
      version,
      stand(true, false, false),
      stake(version, { carried: cents(500_00) }),
    )
    expect([isGateMissed, payable, unearned]).toEqual([true, 0, 17_140_00])
  })

  it('payoutOf pays the floor while the gates hold, and the cap at most', () => {
    const floor = plan({ floor: cents(1_000_00) })
    expect(payoutOf(floor, stand(false, false, false)).payable).toBe(1_000_00)
    const cap = plan({ cap: cents(10_000_00) })
    expect(payoutOf(cap, stand(true, true, true))).toMatchObject({ payable: 10_000_00, unearned: 6_640_00 })
  })

  it('payoutOf earns what was carried at the same rate, and never more than it', () => {
    const points = [{ at: { num: 1, den: 2 }, pays: 15_000 as never }]
    const goals = goalsOf(1).map(goal => ({
      ...goal,
      mode: { kind: 'tiers', shape: 'steps', points } as const,
    }))
    const version = plan({ goals, funding: { kind: 'fixed', amount: cents(1_000_00) } })
    const held = stake(version, { carried: cents(300_00) })
    expect(payoutOf(version, [{ met: true, by: { num: 1, den: 1 } }], held).payable).toBe(1_800_00)
  })

  it('payoutOf what nobody judged is not known, and pays nothing', () => {
    expect(payoutOf(plan(), []).payable).toBe(0)
  })
})
