import { createServer, get } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sentBitByBit } from '../../../server/http/sent-bit-by-bit.ts'
import { httpCall } from '../../helpers/http-call.ts'

type Texts = () => AsyncGenerator<string>

/** Serves the texts; gives the port and what came of each answer. */
async function serving(texts: Texts) {
  const ends: Promise<unknown>[] = []
  const server = createServer((_request, response) => {
    const begin = () => void response.setHeader('x-begun', 'yes')
    const sent = sentBitByBit(response, texts(), begin).catch(error => {
      if (response.headersSent) response.destroy()
      else response.writeHead(503).end()
      return error
    })
    ends.push(sent)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, ends }
}

describe('sentBitByBit', () => {
  it('sentBitByBit sends everything in its order, also more than a socket takes at once, and nothing at all', async () => {
    const long = await serving(async function* () {
      for (let n = 0; n < 100; n++) yield `${n}${'x'.repeat(50_000)}`
    })
    const { text, headers } = await httpCall(long.port, { path: '/' })
    expect([text.length, headers['x-begun']]).toEqual([100 * 50_000 + 190, 'yes'])
    expect(text.replaceAll(/x+/g, ' ').trim().split(' ').map(Number)).toEqual([...Array(100).keys()])
    const empty = await serving(async function* () {})
    expect((await httpCall(empty.port, { path: '/' })).text).toBe('')
  })

  it('sentBitByBit rejects with nothing sent where the first text fails', async () => {
    const { port, ends } = await serving(async function* () {
      yield 'x'
      throw new Error('unreadable')
    })
    const { status, headers } = await httpCall(port, { path: '/' })
    expect([status, headers['x-begun']]).toEqual([503, undefined])
    expect(await ends[0]).toEqual(new Error('unreadable'))
  })

  it('sentBitByBit ends, and reads no further, when the caller has gone', async () => {
    let read = 0
    const { port, ends } = await serving(async function* () {
      for (;;) {
        read += 1
        yield 'x'.repeat(100_000)
      }
    })
    await new Promise<void>(resolve => {
      const call = get({ port, host: '127.0.0.1' }, answer => {
        answer.once('data', () => {
          call.destroy()
          resolve()
        })
      })
    })
    expect(await ends[0]).toBeUndefined()
    expect(read).toBeLessThan(1000)
  })
})
