import { describe, expect, it } from 'vitest'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const CLOSED = [
  '/api/v1/snapshot',
  '/api/v1/teams/help-desk/plan',
  '/api/v1/teams/help-desk/exclusions',
  '/api/v1/teams/help-desk/call-backs',
  '/api/v1/audit',
  '/api/v1/nothing',
]

describe('only', () => {
  it.each(CLOSED)('only answers nothing at %s but to sign in', async path => {
    const { port } = await startTestServer()
    for (const cookie of ['', `poolboard_session=${'a'.repeat(43)}`, 'poolboard_session=']) {
      const { status, text, headers } = await httpCall(port, { path, headers: { cookie } })
      expect([status, JSON.parse(text).problems[0].message]).toEqual([
        401,
        expect.stringContaining('Sign in'),
      ])
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('only leaves the pages and the health check open', async () => {
    const { port } = await startTestServer()
    for (const path of ['/display/', '/admin/', '/healthz', '/api/v1/session'])
      expect((await httpCall(port, { path })).status).toBe(200)
  })
})
