import { describe, expect, it } from 'vitest'
import { fullShares } from '../../../core/bonus/full-shares.ts'
import { DEFAULT_SPLIT } from '../../../core/model/plan.ts'
import { basisPoints } from '../../../core/model/units.ts'
import { DAYS, person, spell, TEAM } from '../../helpers/a-person.ts'
import { plan } from '../../helpers/a-plan.ts'

const people = [
  person('a'),
  person('b', { spells: [spell({ fte: basisPoints(6_000) })] }),
  person('joiner', { spells: [spell({ from: '2026-11-02' })] }),
  person('leaver', { spells: [spell({ to: '2026-11-01' })] }),
  person('elsewhere', { spells: [spell({ team: 'sales' })] }),
]

describe('fullShares', () => {
  it('fullShares are the number in the plan where it has one', () => {
    expect(fullShares(plan({ fullShares: 7.5 }), people, TEAM, DAYS)).toBe(7.5)
  })

  it('fullShares are else the FTE of the first day: a joiner adds none, a leaver takes none away', () => {
    expect(fullShares(plan({ fullShares: null }), people, TEAM, DAYS)).toBe(2.6)
  })

  it('fullShares of an equal split count heads', () => {
    const version = plan({ fullShares: null, split: { ...DEFAULT_SPLIT, basis: 'equal' } })
    expect(fullShares(version, people, TEAM, DAYS)).toBe(3)
  })

  it('fullShares of nobody are none', () => {
    expect(fullShares(plan({ fullShares: null }), [], TEAM, DAYS)).toBe(0)
  })
})
