import { describe, expect, it } from 'vitest'
import { explainPath, PAGE_NAMES, pagePath, routeAt } from '../../admin/route-at.ts'

describe('routeAt', () => {
  it('routeAt finds every page at its own path', () => {
    for (const name of PAGE_NAMES) expect(routeAt(pagePath(name))).toEqual({ kind: 'page', name })
  })

  it('routeAt takes the bare address for the goals page', () => {
    for (const path of ['/admin', '/admin/', '/admin/goals/'])
      expect(routeAt(path)).toEqual({ kind: 'page', name: 'goals' })
  })

  it('routeAt reads team and metric of an explanation', () => {
    expect(routeAt(explainPath('help-desk', 'csat'))).toEqual({
      ...{ kind: 'explain', team: 'help-desk', metric: 'csat' },
    })
  })

  it.each([
    '/',
    '/admin/nowhere',
    '/admin/goals/more',
    '/explain/help-desk',
    '/explain/help-desk/pool',
    '/explain/A b/mttr',
  ])('routeAt knows nothing at %s', path => expect(routeAt(path)).toEqual({ kind: 'unknown' }))
})
