import { describe, expect, it } from 'vitest'
import { gatesHold } from '../../../core/bonus/gates-hold.ts'
import type { Goal } from '../../../core/model/goal.ts'
import { goalsOf, plan } from '../../helpers/a-plan.ts'

const stand = (...met: readonly (boolean | null)[]) => met.map(each => ({ met: each, by: null }))
const gate = (goal: Goal): Goal => ({ ...goal, mode: { kind: 'gate' } })
const three = goalsOf(1, 1, 1)

describe('gatesHold', () => {
  it('gatesHold without gates whatever the goals do', () => {
    expect(gatesHold(plan(), stand(false, false, false))).toBe(true)
  })

  it('gatesHold only while every goal that is a gate is met, or left out', () => {
    const version = plan({ goals: [gate(three[0]!), three[1]!] })
    expect([true, false, null].map(met => gatesHold(version, stand(met, false)))).toEqual([true, false, true])
  })

  it('gatesHold when n of m are met, and asks for fewer when some are left out', () => {
    const of = ['csat', 'slaResponse', 'slaResolution'] as const
    const version = plan({ goals: three, gates: [{ n: 2, of }] })
    expect(gatesHold(version, stand(true, true, false))).toBe(true)
    expect(gatesHold(version, stand(true, false, false))).toBe(false)
    expect(gatesHold(version, stand(true, null, null))).toBe(true)
    expect(gatesHold(version, stand(false, null, null))).toBe(false)
    expect(gatesHold(version, stand(null, null, null))).toBe(true)
  })
})
