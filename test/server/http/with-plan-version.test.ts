import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { defaultSettings } from '../../../server/default-settings.ts'
import { withPlanVersion } from '../../../server/http/with-plan-version.ts'

const SETTINGS = defaultSettings({ zone: null, week: null }, instant(Date.parse('2026-11-24T17:00:00Z')))
const VERSION = SETTINGS.teams[0]!.plan.versions[0]!
const months = (settings: typeof SETTINGS) => settings.teams[0]?.plan.versions.map(each => each.effective)

describe('withPlanVersion', () => {
  it('withPlanVersion puts a version in the place of the one of its month', () => {
    const next = withPlanVersion(SETTINGS, 'help-desk', { ...VERSION, fullShares: 3 })
    expect(next.revision).toBe(1)
    expect(next.teams[0]?.plan.versions).toEqual([{ ...VERSION, fullShares: 3 }])
    expect(SETTINGS.teams[0]?.plan.versions).toEqual([VERSION])
  })

  it('withPlanVersion keeps versions in the order of their months', () => {
    const later = withPlanVersion(SETTINGS, 'help-desk', { ...VERSION, effective: '2027-02' })
    const both = withPlanVersion(later, 'help-desk', { ...VERSION, effective: '2026-12' })
    expect(months(both)).toEqual(['2026-11', '2026-12', '2027-02'])
  })

  it('withPlanVersion leaves other teams alone', () => {
    expect(withPlanVersion(SETTINGS, 'sales', VERSION).teams).toEqual(SETTINGS.teams)
  })
})
