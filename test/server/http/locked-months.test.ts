import { describe, expect, it } from 'vitest'
import { lockedMonths } from '../../../server/http/locked-months.ts'
import { plan } from '../../helpers/a-plan.ts'

const of = (...versions: Parameters<typeof plan>[0][]) => ({
  currency: 'USD',
  versions: versions.map(each => plan(each)),
})

describe('lockedMonths', () => {
  it('lockedMonths are those that have begun, without rehearsals and without what is to come', () => {
    const versions = of(
      { effective: '2026-08', rehearsal: true },
      { effective: '2026-10' },
      { effective: '2026-12' },
    )
    expect(lockedMonths(versions, '2026-11')).toEqual(['2026-11', '2026-10'])
  })

  it('lockedMonths are none before a plan begins', () => {
    expect(lockedMonths(of({ effective: '2027-01' }), '2026-11')).toEqual([])
  })
})
