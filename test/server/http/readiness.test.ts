import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { SourceError } from '../../../server/sources/source.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { emptyBatch, startTestServer } from '../../helpers/start-test-server.ts'

async function asked() {
  const desk = { fails: false }
  const server = await startTestServer({
    source: {
      fetch: async range => {
        if (desk.fails) throw new SourceError('down', 'Secret Client Ltd is down.')
        return emptyBatch(range, range.to)
      },
    },
  })
  const get = (accept = '*/*') => httpCall(server.port, { path: '/readyz', headers: { accept } })
  await server.advance(0)
  const pass = (time: number) => {
    server.clock.now = instant(server.clock.now + time)
  }
  return { ...server, get, desk, pass }
}

describe('readiness', () => {
  it('readiness is 200 with a line a source while its data is not stale', async () => {
    const { get, pass } = await asked()
    expect(await get()).toMatchObject({ status: 200, text: 'ready\ncsv live 0' })
    pass(42_000)
    const { headers, text } = await get()
    expect(text).toBe('ready\ncsv live 42')
    expect(headers['cache-control']).toBe('no-store')
    pass(200_000)
    expect(await get()).toMatchObject({ status: 200, text: 'ready\ncsv ageing 242' })
  })

  it('readiness is 503 once the data is stale, and tells nothing of the reason', async () => {
    const { get, pass, desk, advance } = await asked()
    desk.fails = true
    await advance(60_000)
    expect((await get()).status).toBe(200)
    pass(15 * 60_000)
    expect(await get()).toMatchObject({ status: 503, text: 'not ready\ncsv stale 900' })
  })

  it('readiness answers in JSON to who asks for it', async () => {
    const { get } = await asked()
    const { status, text } = await get('application/json')
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { ready: true, sources: [{ name: 'csv', state: 'live', age: 0 }] },
    ])
  })
})
