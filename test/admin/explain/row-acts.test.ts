import { describe, expect, it } from 'vitest'
import { rowActs } from '../../../admin/explain/row-acts.ts'
import type { Role } from '../../../core/model/user.ts'

const BOTH = { flag: true, leaveOut: true }
const NONE = { flag: false, leaveOut: false }

describe('rowActs', () => {
  it.each([
    ['manager', BOTH],
    ['lead', BOTH],
    ['technician', { flag: true, leaveOut: false }],
  ] as const)('rowActs of a %s on what counts are %j', (role: Role, acts) => {
    expect(rowActs({ role, metric: 'mttr' }, 'counted')).toEqual(acts)
    expect(rowActs({ role, metric: 'csat' }, 'counted')).toEqual(acts)
  })

  it('rowActs are none for who is not signed in, for what does not count, and for money and typed-in numbers', () => {
    expect(rowActs({ metric: 'mttr' }, 'counted')).toEqual(NONE)
    for (const show of ['left-out', 'pending'] as const)
      expect(rowActs({ role: 'manager', metric: 'mttr' }, show)).toEqual(NONE)
    for (const metric of ['profit', 'receivablesDays'] as const)
      expect(rowActs({ role: 'manager', metric }, 'counted')).toEqual(NONE)
  })
})
