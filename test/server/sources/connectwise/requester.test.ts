import { expect, test } from 'vitest'
import { createRequester } from '../../../../server/sources/connectwise/requester.ts'
import { createFakeLater, settled } from '../../../helpers/fake-later.ts'
import { NOON, never, patience } from './small-psa.ts'

type Reply = number | Error | readonly [number, { readonly [name: string]: string }]

const QUESTION = { url: 'http://psa/', host: 'psa', headers: {} }

/** A requester whose server answers so, one after the other; the last again and again. */
function requester(...replies: readonly Reply[]) {
  let sent = 0
  const fetch = async () => {
    const reply = replies[Math.min(sent++, replies.length - 1)]!
    if (reply instanceof Error) throw reply
    const [status, headers] = typeof reply === 'number' ? [reply, {}] : reply
    return new Response('', { status, headers })
  }
  const { parts, ...rest } = patience()
  const { get, clock } = createRequester({ ...parts, fetch, later: createFakeLater().later })
  const ask = (signal = never) => get(QUESTION, signal)
  return { ask, skew: clock, ...rest, sent: () => sent }
}

const reset = new TypeError('fetch failed')

test('createRequester gives an answer that stands at once, also one that is no good', async () => {
  for (const status of [200, 400, 401, 403, 404]) {
    const { ask, waits, sent } = requester(status)
    expect(await ask()).toMatchObject({ status })
    expect([waits, sent()]).toEqual([[], 1])
  }
})

test('createRequester asks again after network errors and 5xx, with growing pauses', async () => {
  const { ask, waits } = requester(reset, 500, 503, 200)
  expect(await ask()).toMatchObject({ status: 200 })
  expect(waits).toEqual([300, 600, 1200])
})

test('createRequester gives up after four tries, and says what was the last', async () => {
  const { ask, sent } = requester(reset, reset, reset, 502)
  await expect(ask()).rejects.toMatchObject({ kind: 'down', message: 'psa has trouble of its own (502).' })
  expect(sent()).toBe(4)
})

test('createRequester waits as long as it is asked to, in seconds or until a date', async () => {
  const date = { date: 'Tue, 24 Nov 2026 12:00:00 GMT', 'retry-after': 'Tue, 24 Nov 2026 12:00:20 GMT' }
  const { ask, waits } = requester([429, { 'retry-after': '30' }], [503, date], 200)
  await ask()
  expect(waits).toEqual([30_300, 20_600])
})

test('createRequester that is throttled on and on says for how long', async () => {
  const { ask } = requester([429, { 'retry-after': '7' }])
  await expect(ask()).rejects.toMatchObject({ kind: 'throttled', retryAfter: 7000 })
  await expect(requester(429).ask()).rejects.toMatchObject({ kind: 'throttled', retryAfter: 30_000 })
})

test('createRequester leaves a long wait to its caller, and sends nothing until it is over', async () => {
  const { ask, sent, clock } = requester([429, { 'retry-after': '600' }], 200)
  await expect(ask()).rejects.toMatchObject({ kind: 'throttled', retryAfter: 600_000 })
  clock.now = (NOON + 100_000) as typeof NOON
  await expect(ask()).rejects.toMatchObject({ kind: 'throttled', retryAfter: 500_000 })
  expect(sent()).toBe(1)
  clock.now = (NOON + 600_000) as typeof NOON
  expect(await ask()).toMatchObject({ status: 200 })
})

test('createRequester sends nothing for half a minute after ten failures in a row', async () => {
  const { ask, sent, clock } = requester(...Array<Reply>(10).fill(reset), 200)
  for (const _ of [1, 2, 3]) await expect(ask()).rejects.toMatchObject({ kind: 'down' })
  expect(sent()).toBe(10)
  await expect(ask()).rejects.toMatchObject({
    kind: 'down',
    message: expect.stringContaining('many times in a row'),
  })
  expect(sent()).toBe(10)
  clock.now = (clock.now + 30_000) as typeof NOON
  expect(await ask()).toMatchObject({ status: 200 })
})

test('createRequester goes on sending to a server that only fails at one question', async () => {
  const { ask, sent } = requester(500)
  for (const _ of [1, 2, 3, 4]) await expect(ask()).rejects.toMatchObject({ kind: 'down' })
  expect(sent()).toBe(16)
})

test('createRequester has four requests in flight and no more', async () => {
  let open = 0
  let most = 0
  const gates: (() => void)[] = []
  const fetch = async () => {
    open += 1
    most = Math.max(most, open)
    await new Promise<void>(resolve => gates.push(resolve))
    open -= 1
    return new Response('')
  }
  const { parts } = patience()
  const { get } = createRequester({ ...parts, fetch, later: createFakeLater().later })
  const all = Promise.all(Array.from({ length: 11 }, () => get(QUESTION, never)))
  for (let done = 0; done < 11; done++) {
    await settled()
    gates.shift()!()
  }
  expect(await all).toHaveLength(11)
  expect(most).toBe(4)
})

test('createRequester does not ask again for a caller who gave up', async () => {
  const control = new AbortController()
  const { ask, sent } = requester(reset)
  const work = ask(control.signal)
  control.abort()
  await expect(work).rejects.toThrow()
  expect(sent()).toBe(1)
})

test('createRequester knows how far the clock of the server is from ours, once it has answered', async () => {
  const { ask, skew } = requester([200, { date: 'Tue, 24 Nov 2026 11:59:00 GMT' }])
  expect(skew()).toBeNull()
  await ask()
  expect(skew()).toBe(-60_000)
})
