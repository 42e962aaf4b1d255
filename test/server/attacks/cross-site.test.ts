import { describe, expect, it } from 'vitest'
import { attacker, handshake } from '../../helpers/attacker.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const NAMES = [{ name: 'Grafana' }, 'tokens'] as const

async function victim() {
  const server = await startTestServer()
  const post = (headers: { readonly [name: string]: string }, body: unknown = NAMES[0]) =>
    attacker(server.port).send('POST', NAMES[1], body, { ...server.cookie, ...headers })
  const made = () => server.store.auth.data().tokens.length
  return { ...server, post, made }
}

describe('attack: a page of another site', () => {
  it('attack: cross-site WebSocket is refused, with the cookie of a signed-in person too', async () => {
    const { port, cookie } = await victim()
    const own = { host: `127.0.0.1:${port}` }
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${port + 1}`, 'http://localhost'])
      expect(await handshake(port, { ...own, ...cookie, origin })).toBe(400)
    expect(await handshake(port, { ...own, ...cookie, origin: `http://127.0.0.1:${port}` })).toBe(101)
  })

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }],
    [{ 'sec-fetch-site': 'anything else' }],
  ])('attack: cross-site POST of JSON with %j is refused', async headers => {
    const { post, made } = await victim()
    expect((await post(headers)).status).toBe(403)
    expect(made()).toBe(0)
  })

  it.each([
    ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'],
    ...['text/plain; application/json', 'application/jsonp', ''],
  ])('attack: cross-site POST by a form of type "%s", without an Origin, is refused', async type => {
    const { post, made, port, cookie } = await victim()
    expect((await post({ 'content-type': type }, '{"name":"Grafana"}')).status).toBe(415)
    // One without a body, where the route reads none.
    const headers = { ...cookie, 'content-type': type || 'text/plain' }
    expect((await httpCall(port, { method: 'POST', path: '/api/v1/sign-out', headers })).status).toBe(415)
    expect(made()).toBe(0)
  })

  it('attack: a preflight of another site is answered with no permission', async () => {
    const { port } = await victim()
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'DELETE' }
    const answer = await httpCall(port, { method: 'OPTIONS', path: '/api/v1/tokens', headers })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
  })

  it('attack: clickjacking finds no page that lets itself be framed', async () => {
    const { port } = await victim()
    for (const path of ['/display/', '/admin/', '/explain/help-desk/mttr', '/api/v1/session', '/nothing']) {
      const { headers } = await httpCall(port, { path })
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })

  it('attack: none of these refusals hits a person at the desk, nor a program', async () => {
    const { post, made, port } = await victim()
    expect((await post({ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` })).status).toBe(201)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    expect((await post({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(201)
    expect(made()).toBe(3)
  })
})
