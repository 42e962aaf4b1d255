import { describe, expect, it } from 'vitest'
import { attacker, handshake, rawAnswer } from '../../helpers/attacker.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { connectScreen, next } from '../../helpers/screens.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const isWell = async (port: number) => (await httpCall(port, { path: '/healthz' })).status

describe('attack: more than a caller may take', () => {
  it('attack: 1,000 sockets from one address leave 200 of them, and room for another address', async () => {
    const { port } = await startTestServer({ env: { TRUST_PROXY: 'loopback' } })
    const from = (address: string) => handshake(port, { 'x-forwarded-for': address })
    const all = await Promise.all(Array.from({ length: 1000 }, () => from('10.0.0.66')))
    expect(all.filter(status => status === 101)).toHaveLength(200)
    expect(all.filter(status => status === 400)).toHaveLength(800)
    expect(await from('10.0.0.7')).toBe(101)
    expect(await isWell(port)).toBe(200)
  }, 60_000)

  it('attack: an address that nobody trusts does not get around its cap by X-Forwarded-For', async () => {
    const { port } = await startTestServer({ limits: { socketsPerAddress: 2 } })
    const all: number[] = []
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3'])
      all.push(await handshake(port, { 'x-forwarded-for': address }))
    expect(all).toEqual([101, 101, 400])
  })

  it('attack: a socket that ends makes room for the next', async () => {
    const { port, url } = await startTestServer({ limits: { socketsPerAddress: 1 } })
    const screen = connectScreen(url, {})
    await next(screen, 'snapshot')
    expect(await handshake(port, {})).toBe(400)
    screen.disconnect()
    await expect.poll(() => handshake(port, {})).toBe(101)
  })

  it('attack: slow connections end, those with half a head and those with half a body', async () => {
    const { port } = await startTestServer({ limits: { head: 100, request: 200, lookEvery: 20 } })
    const head = 'POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
    expect(await rawAnswer(port, `${head}X-Slow: `)).toContain(' 408 ')
    expect(await rawAnswer(port, `${head}Content-Length: 100\r\n\r\n{"pass`)).toContain(' 408 ')
    expect(await rawAnswer(port, '')).toContain(' 408 ')
    expect(await isWell(port)).toBe(200)
  })

  it('attack: oversized bodies, heads and addresses are refused', async () => {
    const { port, cookie } = await startTestServer()
    const { send } = attacker(port)
    expect((await send('POST', 'sign-in', { password: 'x'.repeat(5000) })).status).toBe(413)
    expect((await send('PUT', 'people', { x: 'x'.repeat(4_000_001) }, cookie)).status).toBe(413)
    expect((await httpCall(port, { path: `/display/?${'x'.repeat(4096)}` })).status).toBe(414)
    expect((await httpCall(port, { path: '/', headers: { x: 'x'.repeat(17_000) } })).status).toBe(431)
    expect(await isWell(port)).toBe(200)
  })

  it('attack: an oversized frame ends its socket and no other', async () => {
    const { url } = await startTestServer()
    const [bad, good] = [connectScreen(url, {}), connectScreen(url, {})]
    await Promise.all([next(bad, 'snapshot'), next(good, 'snapshot')])
    const gone = next(bad, 'disconnect')
    bad.emit('report', 'x'.repeat(17_000))
    expect(await gone).toMatch(/^transport/)
    expect(good.connected).toBe(true)
  })

  it('attack: a socket that sends without end is let go, and events that are not listed do nothing', async () => {
    const { url, reports } = await startTestServer({ limits: { packets: 50 } })
    const screen = connectScreen(url, {})
    await next(screen, 'snapshot')
    const gone = next(screen, 'disconnect')
    const events = ['orders', 'snapshot', '__proto__', 'constructor', 'disconnecting', 'report']
    for (let at = 0; at < 60; at += 1) screen.emit(`${events[at % 6]}`.replace('disconnecting', 'x'), null)
    expect(await gone).toMatch(/^transport/)
    expect(reports).toEqual([])
  })

  it('attack: more requests than a minute has room for get 429, until the next minute', async () => {
    const { port, clock } = await startTestServer({ limits: { requests: 3 } })
    const all = [await isWell(port), await isWell(port), await isWell(port), await isWell(port)]
    expect(all).toEqual([200, 200, 200, 429])
    clock.now = (clock.now + 60_000) as typeof clock.now
    expect(await isWell(port)).toBe(200)
  })

  it('attack: calls of a hook are limited too', async () => {
    const { port } = await startTestServer({ limits: { hooks: 1 } })
    const call = () => httpCall(port, { method: 'POST', path: '/hooks/connectwise/x' })
    expect([(await call()).status, (await call()).status]).toEqual([403, 429])
  })
})
