import { describe, expect, it } from 'vitest'
import { versionAt } from '../../../core/bonus/version-at.ts'
import { plan } from '../../helpers/a-plan.ts'

const of = (...months: readonly string[]) => ({
  currency: 'USD',
  versions: months.map(effective => plan({ effective })),
})

describe('versionAt', () => {
  it('versionAt is the last version effective by then, in any order of input', () => {
    const some = of('2026-11', '2026-03', '2027-01')
    expect(versionAt(some, '2026-10').effective).toBe('2026-03')
    expect(versionAt(some, '2026-11').effective).toBe('2026-11')
    expect(versionAt(some, '2026-12').effective).toBe('2026-11')
    expect(versionAt(some, '2027-02').effective).toBe('2027-01')
  })

  it('versionAt before the first version is the first there is', () => {
    expect(versionAt(of('2026-11', '2026-03'), '2025-01').effective).toBe('2026-03')
  })

  it('versionAt takes the later of two for the same month', () => {
    const versions = [plan(), plan({ rehearsal: true })]
    expect(versionAt({ currency: 'USD', versions }, '2026-11').rehearsal).toBe(true)
  })

  it('versionAt of a plan without a version is a mistake', () => {
    expect(() => versionAt(of(), '2026-11')).toThrow('at least one version')
  })
})
