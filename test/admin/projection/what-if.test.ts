import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatIf } from '../../../admin/projection/what-if.ts'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import { stake } from '../../../core/bonus/stake.ts'
import { wholeUnits } from '../../../core/bonus/whole-units.ts'
import type { Verdict } from '../../../core/model/metric-figure.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { HOUR } from '../../../core/model/units.ts'
import { plan } from '../../helpers/a-plan.ts'

const stands = (version: PlanVersion, ...met: readonly (boolean | null)[]) => ({
  ...{ version, stake: stake(version) },
  goals: version.goals.map(({ metric, comparator, target }, index) => {
    const verdict: Verdict = met[index] === null ? 'too-few' : met[index] ? 'holding' : 'missing'
    return {
      ...{ metric, comparator, target, verdict, met: met[index] ?? null },
      ...{ by: null, value: null, counted: 1 },
    }
  }),
})

const units = (cents: number) => cents / 100

describe('whatIf', () => {
  it('whatIf leaves every goal as it stands where nothing is supposed', () => {
    const what = whatIf(stands(plan(), true, false, true), {})
    expect(units(what.amount)).toBe(11_093)
    expect(units(what.all)).toBe(16_640)
    expect(what.goals.map(({ verdict }) => verdict)).toEqual(['holding', 'missing', 'holding'])
    expect(what.goals.map(({ amount }) => units(amount))).toEqual([5547, 0, 5546])
  })

  it('whatIf judges a supposed value exactly: a value on a strict target misses it', () => {
    const at = (num: number) => whatIf(stands(plan(), true, true, true), { mttr: { num, den: 1 } })
    expect(at(5 * HOUR).goals[0]?.verdict).toBe('missing')
    expect(at(5 * HOUR - 1).goals[0]?.verdict).toBe('holding')
    expect(units(at(5 * HOUR).amount)).toBe(11_093)
    const thirds = { num: 989_999_999_999, den: 1_000_000_000_000 }
    expect(whatIf(stands(plan(), true, true, true), { csat: thirds }).goals[1]?.verdict).toBe('missing')
  })

  it('whatIf supposes enough answers with a value, and judges a goal that was left out', () => {
    const [mttr, csat, sla] = plan().goals
    const few = { ...csat!, minimum: { counted: 10, below: 'left-out' as const } }
    const given = stands(plan({ goals: [mttr!, few, sla!] }), true, null, true)
    expect(whatIf(given, {}).goals[1]?.verdict).toBe('too-few')
    expect(units(whatIf(given, {}).amount)).toBe(16_640)
    expect(units(whatIf(given, { csat: { num: 1, den: 2 } }).amount)).toBe(11_093)
  })

  it('whatIf pays nothing below a gate, and says that it is one', () => {
    const [mttr, csat, sla] = plan().goals
    const version = plan({ goals: [mttr!, csat!, { ...sla!, mode: { kind: 'gate' } }] })
    const what = whatIf(stands(version, true, true, true), { slaResponse: { num: 97, den: 100 } })
    expect([what.amount, what.isGateMissed, what.fullShare]).toEqual([0, true, 0])
  })

  it('whatIf counts money that was carried over, and tells no full share where all are scaled', () => {
    const given = stands(plan(), true, false, true)
    const held = (known: object) => ({ ...given, stake: { ...given.stake, fullShares: 8, ...known } })
    const carried = whatIf(held({ carried: 3_000_00 }), {})
    expect([units(carried.amount), units(carried.all)]).toEqual([13_093, 19_640])
    expect(carried.fullShare).not.toBeNull()
    expect(whatIf(held({ isScaled: true }), {}).fullShare).toBeNull()
  })

  it('whatIf stands for a plan without goals', () => {
    const what = whatIf(stands(plan({ goals: [] })), {})
    expect([what.amount, what.goals]).toEqual([0, []])
  })

  it('whatIf tells what payroll would pay, and the goals add up to it', () => {
    const share = fc.record({ num: fc.integer({ min: 0, max: 1000 }), den: fc.constant(1000) })
    fc.assert(
      fc.property(share, share, fc.boolean(), (csat, slaResponse, mttr) => {
        const version = plan()
        const what = whatIf(stands(version, mttr, true, true), { csat, slaResponse })
        const met = [mttr, csat.num > 990, slaResponse.num >= 980]
        const paid = payoutOf(
          version,
          met.map(each => ({ met: each, by: null })),
        )
        expect(what.amount).toBe(wholeUnits(paid.payable))
        expect(what.goals.reduce((sum, { amount }) => sum + amount, 0)).toBe(what.amount)
      }),
    )
  })
})
