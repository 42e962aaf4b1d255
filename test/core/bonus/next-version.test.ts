import { describe, expect, it } from 'vitest'
import { nextVersion } from '../../../core/bonus/next-version.ts'
import { plan } from '../../helpers/a-plan.ts'

describe('nextVersion', () => {
  it('nextVersion is the soonest that begins after the month, or none', () => {
    const versions = ['2027-02', '2026-11', '2026-12'].map(effective => plan({ effective }))
    const whole = { currency: 'USD', versions }
    expect(nextVersion(whole, '2026-11')?.effective).toBe('2026-12')
    expect(nextVersion(whole, '2026-12')?.effective).toBe('2027-02')
    expect(nextVersion(whole, '2027-02')).toBeNull()
  })
})
