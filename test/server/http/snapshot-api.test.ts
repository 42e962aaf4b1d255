import { describe, expect, it } from 'vitest'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

describe('snapshotApi', () => {
  it('snapshotApi gives the first team, or the one that is named, never from a cache', async () => {
    const { port, cookie } = await startTestServer()
    for (const path of ['/api/v1/snapshot', '/api/v1/snapshot?team=help-desk']) {
      const { status, text, headers } = await httpCall(port, { path, headers: cookie })
      expect(status).toBe(200)
      expect(JSON.parse(text)).toMatchObject({ boot: 'boot', team: { id: 'help-desk' } })
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it.each(['team=sales', 'team=a&team=b', 'team='])('snapshotApi does not know %s', async query => {
    const { port, cookie } = await startTestServer()
    expect((await httpCall(port, { path: `/api/v1/snapshot?${query}`, headers: cookie })).status).toBe(404)
  })
})
