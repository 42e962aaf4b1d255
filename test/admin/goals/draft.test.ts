import { describe, expect, it } from 'vitest'
import { draft } from '../../../admin/goals/draft.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const SHARE = { mode: 'share', points: '', ramp: '' }
const DEFAULTS = {
  ...{ rehearsal: 'yes', funding: 'rate', amount: '$0.00', gates: '', cap: '', floor: '' },
  ...{ unearned: 'forfeited', basis: 'fte', days: 'calendar', policy: 'fixed-share', waitingDays: '0' },
  ...{ minimumHours: '', activeOnLastDay: 'no', leaveCounts: 'yes', personCap: '', note: '' },
}

describe('draft', () => {
  it('draft holds a version as the texts a person would type', () => {
    expect(draft(samplePlanVersion, SPEECH)).toEqual({
      effective: '2026-11',
      goals: [
        {
          metric: 'mttr',
          comparator: 'below',
          target: '5 h',
          parts: '1 part',
          minimum: '',
          below: 'judged',
          ...SHARE,
        },
        {
          metric: 'csat',
          comparator: 'above',
          target: '99%',
          parts: '1 part',
          minimum: '',
          below: 'judged',
          ...SHARE,
        },
        {
          metric: 'slaResponse',
          comparator: 'at least',
          target: '98%',
          parts: '1 part',
          minimum: '',
          below: 'judged',
          ...SHARE,
        },
      ],
      revenue: '$832,000.00',
      rate: '2%',
      fullShares: '8',
      ...DEFAULTS,
    })
  })

  it('draft writes as the locale does', () => {
    const german = draft(samplePlanVersion, { locale: 'de-DE', currency: 'EUR' })
    expect(german.revenue).toBe('832.000,00\u00a0€')
    expect(german.goals[1]?.target).toBe('99\u00a0%')
  })
})
