import { describe, expect, it, vi } from 'vitest'
import { createAskPairing } from '../../../display/boot/ask-pairing.ts'
import { aPairing } from '../../helpers/a-pairing.ts'

const answering = (status: number, body: unknown = {}) =>
  vi.fn(async (_path: string, _how?: RequestInit) => new Response(JSON.stringify(body), { status }))
const away = vi.fn(async () => {
  throw new TypeError('fetch failed')
})

describe('createAskPairing', () => {
  it('createAskPairing asks for a code', async () => {
    const ask = answering(200, aPairing())
    expect(await createAskPairing(ask).code()).toEqual(aPairing())
    expect(ask.mock.calls[0]?.[0]).toBe('/api/v1/pairings')
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{}' })
  })

  it('createAskPairing has no code where the server is away or gives none', async () => {
    expect(await createAskPairing(away).code()).toBeNull()
    expect(await createAskPairing(answering(429)).code()).toBeNull()
  })

  it('createAskPairing hands the device over and gets the token', async () => {
    const ask = answering(200, { token: 'secret', id: 'd1' })
    expect(await createAskPairing(ask).token('device')).toEqual({ kind: 'paired', token: 'secret' })
    expect(ask.mock.calls[0]?.[0]).toBe('/api/v1/pairings/token')
    expect(ask.mock.calls[0]?.[1]?.body).toBe('{"device":"device"}')
  })

  it.each([
    [428, 'pending'],
    [410, 'gone'],
    [404, 'gone'],
    [400, 'gone'],
    [429, 'away'],
    [502, 'away'],
  ])('createAskPairing takes an answer of %i for %s', async (status, kind) => {
    expect(await createAskPairing(answering(status)).token('device')).toEqual({ kind })
    expect(await createAskPairing(answering(status)).phone('link')).toEqual({ kind })
  })

  it('createAskPairing takes no answer, and one that is none of ours, for away', async () => {
    expect(await createAskPairing(away).token('device')).toEqual({ kind: 'away' })
    const html = async () => new Response('<h1>Sign in</h1>')
    expect(await createAskPairing(html).token('device')).toEqual({ kind: 'away' })
    expect(await createAskPairing(html).code()).toBeNull()
  })

  it("createAskPairing brings a phone's link", async () => {
    const ask = answering(200, { token: 'secret', id: 'd1' })
    expect(await createAskPairing(ask).phone('once')).toEqual({ kind: 'paired', token: 'secret' })
    expect(ask.mock.calls[0]?.[0]).toBe('/api/v1/pairings/phone')
    expect(ask.mock.calls[0]?.[1]?.body).toBe('{"link":"once"}')
  })
})
