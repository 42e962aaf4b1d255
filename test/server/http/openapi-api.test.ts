import { describe, expect, it } from 'vitest'
import { openApi } from '../../../server/http/openapi.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const PATH = '/api/v1/openapi.json'

describe('openApiApi', () => {
  it('openApiApi gives the description to whoever is signed in, and to nobody else', async () => {
    const { port, cookie } = await startTestServer()
    expect((await httpCall(port, { path: PATH })).status).toBe(401)
    for (let times = 0; times < 2; times++) {
      const { status, text, headers } = await httpCall(port, { path: PATH, headers: cookie })
      expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openApi('build'))))
    }
  })
})
