import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { clockAhead, type HttpTimer, httpAnswer, unableError } from '../../../server/sources/http-answer.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const request = { url: new URL('https://app.example.com/secret'), headers: { authorization: 'Basic 4711' } }
const asked = (fetch: typeof globalThis.fetch, signal = new AbortController().signal, later?: HttpTimer) =>
  httpAnswer(fetch, 'SmileBack', request, signal, later)
const broken = (code: string) => async () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('4711'), { code }) })
}

describe('httpAnswer', () => {
  it('httpAnswer gives the status and the whole text, and follows nobody elsewhere', async () => {
    const told: unknown[] = []
    const fetch = async (...given: unknown[]) => {
      told.push(...given)
      return new Response('body', { status: 404 })
    }
    expect(await asked(fetch)).toMatchObject({ status: 404, text: 'body' })
    expect(told).toMatchObject([request.url, { method: 'GET', redirect: 'manual' }])
  })

  it.each([
    ['ENOTFOUND', 'no such host name is known'],
    ['ECONNREFUSED', 'nothing answers at that address'],
    ['CERT_HAS_EXPIRED', 'its certificate has run out'],
    ['OTHER', 'the connection broke'],
  ])('httpAnswer says what %s means, and nothing of the request', async (code, reason) => {
    const error = await asked(broken(code)).catch(reason => reason)
    expect(error).toMatchObject({ kind: 'down', message: `SmileBack cannot be reached: ${reason}.` })
    expect(error.cause).toBe(undefined)
  })

  it('httpAnswer reads no more than can be held', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: control => control.enqueue(new Uint8Array(8 * 1024 * 1024)),
    })
    await expect(asked(async () => new Response(endless))).rejects.toMatchObject({
      ...{ kind: 'unexpected', message: 'SmileBack sent more than can be read at once.' },
    })
  })

  it('httpAnswer tells a time-out from a caller who gave up', async () => {
    const slow: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('4711'))),
      )
    const { later, advance, waits } = createFakeLater()
    const late = asked(slow, undefined, later).catch(error => error)
    await advance(30_000)
    expect(await late).toMatchObject({ kind: 'down', message: 'SmileBack did not answer within 30 seconds.' })
    const caller = new AbortController()
    const left = asked(slow, caller.signal, later).catch(error => error)
    caller.abort(new Error('stopped'))
    expect(await left).toMatchObject({ message: 'stopped' })
    expect(waits()).toEqual([])
    await expect(asked(slow, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })
})

describe('unableError', () => {
  const of = (status: number, rest?: string) => {
    const headers = new Headers(rest === undefined ? {} : { 'retry-after': rest })
    const error = unableError('SmileBack', { status, headers, text: '' }, NOW)
    return error && [error.kind, error.retryAfter]
  }
  it('unableError knows who asks for a rest, and who is not working', () => {
    expect(of(429)).toEqual(['throttled', null])
    expect(of(429, '7')).toEqual(['throttled', 7000])
    expect(of(503, '7')).toEqual(['down', 7000])
    expect([200, 302, 401, 403, 404].map(status => of(status))).toEqual([null, null, null, null, null])
  })
})

describe('clockAhead', () => {
  it('clockAhead compares the date of an answer to the second', () => {
    const of = (date: string) => clockAhead(new Headers({ date }), instant(NOW + 400))
    expect(of('Tue, 24 Nov 2026 17:00:05 GMT')).toBe(5000)
    expect(of('Tue, 24 Nov 2026 16:59:00 GMT')).toBe(-60_000)
    expect(of('never')).toBe(null)
  })
})
