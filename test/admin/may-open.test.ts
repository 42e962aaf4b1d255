import { describe, expect, it } from 'vitest'
import { mayOpen } from '../../admin/may-open.ts'
import { routeAt } from '../../admin/route-at.ts'

const LEAD = { role: 'lead', seesPay: false } as const
const TECHNICIAN = { role: 'technician', seesPay: false } as const

describe('mayOpen', () => {
  it('mayOpen keeps statements from a lead who may not see pay, and months not', () => {
    const statement = routeAt('/admin/months/2026-10/statements/ann')
    expect(mayOpen(statement, LEAD)).toBe(false)
    expect(mayOpen(statement, { ...LEAD, seesPay: true })).toBe(true)
    expect(mayOpen(routeAt('/admin/months/2026-10'), LEAD)).toBe(true)
  })

  it('mayOpen opens explanations and their own pages to a technician, and no other', () => {
    const open = ['/explain/help-desk/mttr', '/admin/settings', '/admin/your-numbers']
    const closed = ['/admin/goals', '/admin/plan-sheet', '/admin/months', '/admin/months/2026-10']
    expect(open.map(path => mayOpen(routeAt(path), TECHNICIAN))).toEqual([true, true, true])
    expect(closed.map(path => mayOpen(routeAt(path), TECHNICIAN))).toEqual([false, false, false, false])
  })
})
