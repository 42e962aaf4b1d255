import { createServer } from 'node:http'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Instant, instant, MINUTE } from '../../../core/model/units.ts'
import { type RequestLimits, rateLimits } from '../../../server/http/rate-limits.ts'
import { listening } from '../../../server/listening.ts'
import { httpCall } from '../../helpers/http-call.ts'

/** A site of nothing but limits, which believes whoever says where a request comes from, unless it is told to believe nobody. */
async function startLimits(known: Partial<RequestLimits>, trusts = true) {
  const clock = { now: instant(Date.parse('2026-11-24T17:00:30Z')) as Instant }
  const limits = { requests: 1000, atDoors: 1000, hooks: 1000, ...known }
  const rates = rateLimits(limits, () => clock.now)
  const app = express().set('trust proxy', trusts)
  app.use(rates.all)
  app.use('/hooks', rates.hooks)
  app.use('/api/v1', rates.doors)
  app.use((_request, response) => void response.send('in'))
  const server = createServer(app)
  const port = await listening(server, 0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const call = (path: string, address = '10.0.0.1', method = 'GET') =>
    httpCall(port, { method, path, headers: { 'x-forwarded-for': address } })
  const statuses = async (times: number, ...asked: Parameters<typeof call>) => {
    const all: number[] = []
    for (let time = 0; time < times; time++) all.push((await call(...asked)).status)
    return all
  }
  return { clock, call, statuses }
}

describe('rateLimits', () => {
  it('rateLimits counts who is at the other end of the connection, whatever address a caller makes up', async () => {
    const { call } = await startLimits({ requests: 2, atDoors: 1 }, false)
    const doors = ['10.0.0.1', '10.0.0.2'].map(address => call('/api/v1/sign-in', address, 'POST'))
    expect((await Promise.all(doors)).map(({ status }) => status).sort()).toEqual([200, 429])
    expect((await call('/', '10.0.0.3')).status).toBe(429)
  })

  it('rateLimits lets so many requests of an address through, and tells the rest when to come again', async () => {
    const { call, statuses } = await startLimits({ requests: 2 })
    expect(await statuses(3, '/')).toEqual([200, 200, 429])
    const { headers, text } = await call('/')
    expect([headers['retry-after'], headers['cache-control']]).toEqual(['60', 'no-store'])
    expect(JSON.parse(text).problems[0].message).toContain('Wait a minute')
  })

  it('rateLimits counts each address by itself', async () => {
    const { statuses } = await startLimits({ requests: 1 })
    expect(await statuses(2, '/', '10.0.0.1')).toEqual([200, 429])
    expect(await statuses(2, '/', '10.0.0.2')).toEqual([200, 429])
  })

  it('rateLimits takes an IPv6 network of 56 bits for one address, and the next for another', async () => {
    const { statuses } = await startLimits({ requests: 1 })
    expect(await statuses(1, '/', '2001:db8:0:1::1')).toEqual([200])
    expect(await statuses(1, '/', '2001:db8:0:ff::2')).toEqual([429])
    expect(await statuses(1, '/', '2001:db8:0:100::1')).toEqual([200])
  })

  it('rateLimits takes an IPv4 address in IPv6 for the same', async () => {
    const { statuses } = await startLimits({ requests: 1 })
    expect(await statuses(1, '/', '::ffff:10.0.0.1')).toEqual([200])
    expect(await statuses(1, '/', '10.0.0.1')).toEqual([429])
  })

  it('rateLimits begins anew a minute after it began, and not before', async () => {
    const { clock, statuses } = await startLimits({ requests: 1 })
    const began = clock.now
    expect(await statuses(2, '/')).toEqual([200, 429])
    clock.now = instant(began + MINUTE - 1)
    expect(await statuses(1, '/')).toEqual([429])
    clock.now = instant(began + MINUTE)
    expect(await statuses(2, '/')).toEqual([200, 429])
  })

  it('rateLimits begins anew where the clock was set back', async () => {
    const { clock, statuses } = await startLimits({ requests: 1 })
    expect(await statuses(2, '/')).toEqual([200, 429])
    clock.now = instant(clock.now - 1)
    expect(await statuses(1, '/')).toEqual([200])
  })

  it.each([
    ...['sign-in', 'setup', 'setup/check', 'Pairings', 'pairings/phone/', 'displays', 'displays/x/pair'],
    ...['me/password', 'ME/TOTP'],
  ])('rateLimits is narrower at the door %s', async path => {
    const { statuses } = await startLimits({ atDoors: 1 })
    expect(await statuses(2, `/api/v1/${path}`, '10.0.0.1', 'POST')).toEqual([200, 429])
  })

  it('rateLimits counts all doors together', async () => {
    const { statuses } = await startLimits({ atDoors: 1 })
    expect(await statuses(1, '/api/v1/sign-in', '10.0.0.1', 'POST')).toEqual([200])
    expect(await statuses(1, '/api/v1/setup', '10.0.0.1', 'POST')).toEqual([429])
  })

  it('rateLimits counts no reading at a door, and no other address of the API', async () => {
    const { statuses } = await startLimits({ atDoors: 0 })
    expect(await statuses(1, '/api/v1/displays')).toEqual([200])
    for (const path of ['pairings/token', 'displays/x/order', 'sign-in/more', 'people'])
      expect(await statuses(1, `/api/v1/${path}`, '10.0.0.1', 'POST')).toEqual([200])
  })

  it('rateLimits counts calls of a hook by themselves', async () => {
    const { statuses } = await startLimits({ hooks: 1 })
    expect(await statuses(2, '/hooks/connectwise/x', '10.0.0.1', 'POST')).toEqual([200, 429])
    expect(await statuses(1, '/')).toEqual([200])
  })
})
