import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../../core/model/units.ts'
import type { SourceError } from '../../../../server/sources/source.ts'
import { iso, openSmileBack, review } from './open-smileback.ts'
import { KEYS, said } from './smileback-server.ts'

const failed = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => null,
    reason => reason as SourceError,
  )
  return [error?.kind, error?.message, error?.retryAfter]
}

describe('createSmileBackClient', () => {
  it('createSmileBackClient follows the pages to the end', async () => {
    const it = await openSmileBack()
    it.state.pageSize = 2
    it.put(...[1, 2, 3, 4, 5].map(id => review(id, '12 12:00')))
    expect(await it.ids()).toEqual(['1', '2', '3', '4', '5'])
    expect(it.lists().map(query => query.get('offset'))).toEqual([null, '2', '4'])
  })

  it('createSmileBackClient reads again when a review slips over the edge of a page', async () => {
    const it = await openSmileBack()
    it.state.pageSize = 2
    it.put(...[1, 2, 3, 4].map(id => review(id, '12 12:00')))
    // Changed while the second page is fetched: to the end, as in a list by the last change.
    it.state.next = url => {
      it.state.next = same => same
      it.reviews.delete(1)
      it.put(review(1, '12 12:00', { rating: -1, last_modified: iso(it.clock.now) }))
      return url
    }
    expect(await it.ids()).toEqual(['1', '2', '3', '4'])
  })

  it('createSmileBackClient signs in once, and again before the token ends', async () => {
    const it = await openSmileBack()
    await it.fetch()
    it.pass(58 * MINUTE)
    await it.fetch()
    expect(it.state.tokens).toBe(1)
    it.pass(MINUTE)
    await it.fetch()
    expect(it.state.tokens).toBe(2)
    expect(it.lists()).toHaveLength(3)
  })

  it('createSmileBackClient signs in once more when a token is refused early, and not a third time', async () => {
    const it = await openSmileBack()
    await it.fetch()
    it.state.until = 0
    await it.fetch()
    expect([it.state.tokens, it.lists().length]).toEqual([2, 3])
    it.state.life = 0
    it.state.until = 0
    expect(await failed(it.fetch())).toEqual([
      'keys',
      'SmileBack lets nobody in with the sign-in that it has just given.',
      null,
    ])
    expect(it.state.tokens).toBe(3)
  })

  it('createSmileBackClient waits as long as it is asked to, and tries again', async () => {
    const it = await openSmileBack()
    it.put(review(1, '12 12:00'))
    it.troubles.push(said(429, { 'retry-after': '20' }), said(503), said(500))
    expect(await it.ids()).toEqual(['1'])
    expect(it.waits).toEqual([20_250, 1000, 2000])
  })

  it('createSmileBackClient gives up after four tries, and leaves a long rest to the poller', async () => {
    const it = await openSmileBack()
    it.troubles.push(said(500), said(502), said(503), said(500))
    expect(await failed(it.fetch())).toEqual([
      'down',
      'SmileBack is not working at the moment (HTTP 500).',
      null,
    ])
    expect(it.requests).toHaveLength(4)
    it.troubles.push(said(429, { 'retry-after': '90' }))
    expect(await failed(it.fetch())).toEqual(['throttled', 'SmileBack asks for fewer requests.', 90_000])
    expect(it.requests).toHaveLength(5)
  })

  it('createSmileBackClient tries again after an answer that was cut off', async () => {
    const it = await openSmileBack()
    it.put(review(1, '12 12:00'))
    it.troubles.push((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"access_token":')
      setImmediate(() => response.destroy())
    })
    expect(await it.ids()).toEqual(['1'])
    expect(it.waits).toHaveLength(1)
  })

  it.each([
    ['a page of a proxy', said(200, {}, '<html>')],
    ['half of an answer', said(200, {}, '{"results": [')],
    ['another place', said(302, { location: 'http://127.0.0.1:9/' })],
  ])('createSmileBackClient does not take %s for an answer', async (_, trouble) => {
    const it = await openSmileBack()
    it.troubles.push(trouble)
    expect((await failed(it.fetch()))[0]).toBe('unexpected')
    await it.fetch()
    it.troubles.push(trouble)
    expect((await failed(it.fetch()))[0]).toBe('unexpected')
    expect(it.waits).toEqual([])
  })

  it('createSmileBackClient takes no next page from another host, and no pages without an end', async () => {
    const it = await openSmileBack()
    it.state.pageSize = 1
    it.put(review(1, '12 12:00'), review(2, '12 12:00'))
    it.state.next = url => url.replace('127.0.0.1', 'evil.example')
    expect(await failed(it.fetch())).toEqual([
      'unexpected',
      'SmileBack names a next page that is not at its own address.',
      null,
    ])
    it.state.next = url => `${url.split('offset')[0]}offset=1&more`
    it.put(review(3, '12 12:00'))
    expect((await failed(it.fetch()))[1]).toBe('The pages of SmileBack do not end.')
  })

  it('createSmileBackClient stays with https and its own port when a next page names others', async () => {
    const it = await openSmileBack()
    it.state.pageSize = 1
    it.put(review(1, '12 12:00'), review(2, '12 12:00'))
    it.state.next = url => url.replace(/:\d+\//, ':1/')
    expect(await it.ids()).toEqual(['1', '2'])
  })

  it('createSmileBackClient stops at once when it is told to', async () => {
    const it = await openSmileBack()
    const stop = new AbortController()
    it.troubles.push(() => stop.abort(new Error('stopped')))
    const range = { from: it.clock.now, to: it.clock.now }
    await expect(it.source.fetch(range, stop.signal)).rejects.toThrow('stopped')
    await expect(it.source.fetch(range, stop.signal)).rejects.toThrow('stopped')
    expect(it.requests).toHaveLength(1)
  })

  it('createSmileBackClient never has a key in an error', async () => {
    const echo = JSON.stringify({ error: 'odd', ...KEYS })
    const it = await openSmileBack()
    const troubles = [400, 401, 403, 404, 200, 500, 302].map(status => said(status, {}, echo))
    for (const trouble of troubles) {
      it.troubles.push(trouble, trouble, trouble, trouble)
      const error = await it.fetch().catch((reason: unknown) => reason)
      it.troubles.length = 0
      const text = `${error} ${(error as Error).stack} ${JSON.stringify(error)} ${(error as Error).cause}`
      for (const secret of [...Object.values(KEYS), 'Basic', 'Bearer']) expect(text).not.toContain(secret)
    }
  })
})
