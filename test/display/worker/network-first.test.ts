import { describe, expect, it } from 'vitest'
import { networkFirst } from '../../../display/worker/network-first.ts'

const held = new Response('kept')
const never = () => new Promise<never>(() => {})
const parts = { kept: async () => held, limit: never }

describe('networkFirst', () => {
  it("networkFirst is the server's page where it comes in time", async () => {
    const page = new Response('new')
    expect(await networkFirst({ ...parts, network: async () => page })).toBe(page)
  })

  it.each([500, 502, 404, 302])('networkFirst is the kept page for an answer of %i', async status => {
    const network = async () => new Response(null, { status })
    expect(await networkFirst({ ...parts, network })).toBe(held)
  })

  it('networkFirst is the kept page where the server is away or too slow', async () => {
    const away = () => Promise.reject(new TypeError('fetch failed'))
    expect(await networkFirst({ ...parts, network: away })).toBe(held)
    expect(await networkFirst({ ...parts, network: never, limit: async () => undefined })).toBe(held)
  })

  it('networkFirst without a kept page is whatever the network gives, however late', async () => {
    const page = new Response(null, { status: 500 })
    const nothing = { kept: async () => undefined, limit: async () => undefined }
    expect(await networkFirst({ ...nothing, network: async () => page })).toBe(page)
  })
})
