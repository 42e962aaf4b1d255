import { describe, expect, it } from 'vitest'
import { attacker, handshake } from '../../helpers/attacker.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const rebound = { host: 'evil.example:4000', origin: 'http://evil.example:4000' }

describe('attack: a name of the internet that points here (DNS rebinding)', () => {
  it.each([
    '/healthz',
    '/api/v1/session',
    '/api/v1/snapshot',
    '/display/',
    '/admin/',
    '/hooks/connectwise/x',
  ])('attack: rebinding Host reads nothing at %s', async path => {
    const { port, cookie } = await startTestServer()
    const answer = await httpCall(port, { path, headers: { ...cookie, host: 'evil.example:4000' } })
    expect(answer.status).toBe(421)
    expect(answer.text).toContain('ALLOWED_HOSTS')
  })

  it('attack: rebinding Host writes nothing and opens no WebSocket', async () => {
    const { port, cookie, store } = await startTestServer()
    const sent = await attacker(port).send('POST', 'tokens', { name: 'x' }, { ...cookie, ...rebound })
    expect(sent.status).toBe(421)
    expect(store.auth.data().tokens).toEqual([])
    expect(await handshake(port, { ...cookie, ...rebound })).toBe(400)
  })

  it('attack: rebinding Host is told in plain words and no markup', async () => {
    const { port } = await startTestServer()
    const { headers } = await httpCall(port, { path: '/', headers: { host: '<b>x</b>' } })
    expect(headers['content-type']).toContain('application/json')
  })

  it('attack: rebinding Host does not come in by X-Forwarded-Host', async () => {
    const { port } = await startTestServer({ env: { TRUST_PROXY: 'loopback' } })
    const headers = { host: 'evil.example', 'x-forwarded-host': 'localhost' }
    expect((await httpCall(port, { path: '/healthz', headers })).status).toBe(421)
  })

  it('attack: none of these refusals hits a name that was allowed', async () => {
    const env = { ALLOWED_HOSTS: 'board.example', PUBLIC_URL: 'https://wall.example' }
    const { port } = await startTestServer({ env })
    for (const host of ['board.example:4000', 'wall.example', 'localhost', '[::1]:4000', '192.168.1.9'])
      expect((await httpCall(port, { path: '/healthz', headers: { host } })).status).toBe(200)
    expect(await handshake(port, { host: 'board.example', origin: 'https://board.example' })).toBe(101)
  })
})
