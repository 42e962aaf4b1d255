import { describe, expect, it } from 'vitest'
import { createApiTokens } from '../../../server/auth/api-tokens.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const TOKEN = 'a-token-of-thirty-two-characters-'
const withToken = (token: string) => ({ authorization: `Bearer ${token}` })

async function asked(env: { readonly [name: string]: string } = {}) {
  const server = await startTestServer({ env })
  const get = (headers = {}) => httpCall(server.port, { path: '/metrics', headers })
  const { store, clock } = server
  const tokens = createApiTokens({
    ...{ file: store.auth, audit: store.audit, now: () => clock.now, report: () => {} },
  })
  const made = () => tokens.make({ who: 'manager', address: '127.0.0.1' }, 'Prometheus')
  return { ...server, get, made }
}

describe('metrics', () => {
  it('metrics is not there for anybody while no token is set, a signed-in manager neither', async () => {
    const { get, cookie } = await asked()
    for (const headers of [{}, cookie, withToken(TOKEN), withToken('null'), withToken('')])
      expect(await get(headers)).toMatchObject({ status: 404 })
  })

  it('metrics opens to METRICS_TOKEN and asks everybody else for it', async () => {
    const { get, cookie, advance } = await asked({ METRICS_TOKEN: TOKEN })
    for (const headers of [{}, cookie, withToken('a'), withToken(TOKEN.slice(0, -1)), withToken(`${TOKEN}x`)])
      expect(await get(headers)).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } })
    await advance(30_000)
    const { status, headers, text } = await get(withToken(TOKEN))
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(headers['content-type']).toMatch(/^text\/plain; ?version=0\.0\.4/)
    expect(text).toContain('poolboard_poll_duration_seconds_count{source="csv"} 1')
    expect(text).toContain('poolboard_data_age_seconds{source="csv"} 0')
    expect(text).toMatch(/poolboard_snapshot_bytes\{team="help-desk"\} \d{4}/)
    expect(text).toMatch(/poolboard_recalculation_seconds_count [1-9]/)
    expect(text).toContain('poolboard_displays_connected 0')
  })

  it('metrics opens to the read-only token of a program, until it is ended', async () => {
    const { get, made } = await asked()
    const { token } = await made()
    expect((await get(withToken(token))).status).toBe(200)
    expect((await get(withToken(`pb_${'a'.repeat(43)}`))).status).toBe(404)
  })
})
