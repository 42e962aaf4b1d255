import { describe, expect, it } from 'vitest'
import { explainPath, monthPath, PAGE_NAMES, pagePath, routeAt, statementPath } from '../../admin/route-at.ts'

describe('routeAt', () => {
  it('routeAt finds every page at its own path', () => {
    for (const name of PAGE_NAMES) expect(routeAt(pagePath(name))).toEqual({ kind: 'page', name })
  })

  it('routeAt takes the bare address for the overview', () => {
    for (const path of ['/admin', '/admin/', '/admin/overview/'])
      expect(routeAt(path)).toEqual({ kind: 'page', name: 'overview' })
  })

  it('routeAt reads team and metric of an explanation', () => {
    expect(routeAt(explainPath('help-desk', 'csat'))).toEqual({
      ...{ kind: 'explain', team: 'help-desk', metric: 'csat' },
    })
  })

  it("routeAt reads a month, a statement, the plan sheet and a person's own page", () => {
    expect(routeAt(monthPath('2026-10'))).toEqual({ kind: 'month', month: '2026-10' })
    expect(routeAt(statementPath('2026-10', 'dana-2'))).toEqual({
      ...{ kind: 'statement', month: '2026-10', person: 'dana-2' },
    })
    expect(routeAt('/admin/plan-sheet')).toEqual({ kind: 'plan-sheet' })
    expect(routeAt('/admin/my-slice')).toEqual({ kind: 'my-slice' })
  })

  it.each([
    '/admin/months/2026-13',
    '/admin/months/2026-10/statements',
    '/admin/months/2026-10/statements/dana/more',
    '/admin/people/2026-10',
    '/',
    '/admin/nowhere',
    '/admin/goals/more',
    '/explain/help-desk',
    '/explain/help-desk/pool',
    '/explain/A b/mttr',
  ])('routeAt knows nothing at %s', path => expect(routeAt(path)).toEqual({ kind: 'unknown' }))
})
