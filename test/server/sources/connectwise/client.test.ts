import { expect, test } from 'vitest'
import { createClient } from '../../../../server/sources/connectwise/client.ts'
import { createFakeLater } from '../../../helpers/fake-later.ts'
import { KEYS, NOON, never, patience, send, smallPsa } from './small-psa.ts'

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: from + index }))

test('createClient reads a list page by page, with the keys, the fields and the conditions in each request', async () => {
  const { client, asked, site } = await smallPsa((_request, response, url) => {
    const first = Number(url.searchParams.get('pageId') ?? 0) + 1
    const link = `<${site}/v2026_1/apis/3.0/service/tickets?pageSize=2&pageId=${first + 1}>; rel="next"`
    send(response, ids(first, Math.min(first + 2, 6)), 200, first < 5 ? { link } : {})
  })
  const rows = await client.all(
    '/service/tickets',
    { conditions: 'board/id in (1,2)', fields: ['summary'], pageSize: 2 },
    never,
  )
  expect(rows).toEqual(ids(1, 6))
  const address =
    '/v2026_1/apis/3.0/service/tickets?conditions=board/id%20in%20(1,2)&fields=id,summary&pageSize=2'
  expect(asked.map(({ url }) => url)).toEqual([address, `${address}&pageId=2`, `${address}&pageId=4`])
  for (const { headers } of asked)
    expect(headers).toMatchObject({
      authorization: `Basic ${Buffer.from(`acme+${KEYS.publicKey}:${KEYS.privateKey}`).toString('base64')}`,
      clientid: KEYS.clientId,
      accept: 'application/vnd.connectwise.com+json; version=2026.4, application/json;q=0.5',
      'pagination-type': 'forward-only',
    })
  expect(client.requests()).toEqual(
    new Map([
      ['/login/companyinfo', 1],
      ['/service/tickets', 3],
    ]),
  )
})

test('createClient reads one thing, and null where there is none of it', async () => {
  const { client, asked } = await smallPsa((_request, response, url) =>
    url.pathname.endsWith('/7') ? send(response, { id: 7 }) : send(response, { code: 'NotFound' }, 404),
  )
  expect(await client.one('/service/tickets/7', ['id', 'summary'], never)).toEqual({ id: 7 })
  expect(await client.one('/service/tickets/8', null, never)).toBeNull()
  expect(asked.map(({ url }) => url)).toEqual([
    '/v2026_1/apis/3.0/service/tickets/7?fields=id,summary',
    '/v2026_1/apis/3.0/service/tickets/8',
  ])
  expect(asked[0]?.headers).not.toHaveProperty('pagination-type')
})

test('createClient counts, and takes nothing but a whole number', async () => {
  const bodies: unknown[] = [{ count: 15_000 }, { count: '7' }, { count: -1 }, [], null]
  const { client, asked } = await smallPsa((_request, response) => send(response, bodies.shift() ?? 'null'))
  const count = () => client.count('/service/tickets', 'closedFlag = false', never)
  expect(await count()).toBe(15_000)
  expect(asked[0]?.url).toBe('/v2026_1/apis/3.0/service/tickets/count?conditions=closedFlag%20%3D%20false')
  for (const _ of [1, 2, 3, 4]) await expect(count()).rejects.toMatchObject({ kind: 'unexpected' })
})

test('createClient looks the codebase up again after a 404, and asks once more if it moved', async () => {
  const { client, place } = await smallPsa((_request, response, url) =>
    url.pathname.startsWith(`/${place.codebase}`) ? send(response, ids(1, 3)) : send(response, '', 404),
  )
  const all = () => client.all('/service/boards', {}, never)
  expect(await all()).toEqual(ids(1, 3))
  place.codebase = 'v2026_2/'
  expect(await all()).toEqual(ids(1, 3))
  expect(await all()).toEqual(ids(1, 3))
  expect([place.lookups, client.requests().get('/service/boards')]).toEqual([2, 4])
})

test('createClient asks once more only if it moved: a list that is not there is an error', async () => {
  const { client, place, asked } = await smallPsa((_request, response) => send(response, '', 404))
  await expect(client.all('/service/boards', {}, never)).rejects.toMatchObject({
    kind: 'unexpected',
    message: 'ConnectWise does not know /service/boards.',
  })
  expect([place.lookups, asked.length]).toEqual([2, 1])
})

test('createClient knows the clock of the server, and the keys in a text', async () => {
  const { client } = await smallPsa((_request, response) => send(response, []))
  expect(client.clock()).toBeNull()
  await client.all('/service/boards', {}, never)
  expect(client.clock()).toBe(7000)
  expect(client.redacted(`the key ${KEYS.privateKey}`)).toBe('the key (hidden)')
})

test('createClient gives up at once when it is told to, with the reason of who told it', async () => {
  const { client } = await smallPsa(() => {})
  const control = new AbortController()
  const work = client.all('/service/boards', {}, control.signal)
  control.abort()
  await expect(work).rejects.toMatchObject({ kind: 'down', message: expect.stringContaining('in time') })
  await expect(client.one('/system/info', null, control.signal)).rejects.toMatchObject({ kind: 'down' })
})

test('createClient lets others go on when the first to ask where the company is gives up', async () => {
  const { client } = await smallPsa((_request, response) => send(response, ids(1, 2)))
  const control = new AbortController()
  const first = client.all('/service/boards', {}, control.signal)
  const second = client.all('/service/boards', {}, never)
  control.abort()
  await expect(first).rejects.toMatchObject({ kind: 'down' })
  expect(await second).toEqual(ids(1, 2))
})

test('createClient asks the cloud over https, and the API at its own host', async () => {
  const asked: string[] = []
  const fetch = async (url: Parameters<typeof globalThis.fetch>[0]) => {
    asked.push(String(url))
    return Response.json(String(url).includes('companyinfo') ? { Codebase: 'v4_6_release/' } : {}, {
      status: 200,
    })
  }
  const { parts } = patience()
  const later = createFakeLater().later
  const client = createClient({
    site: 'eu.myconnectwise.net',
    company: 'acme',
    ...KEYS,
    ...parts,
    fetch,
    later,
  })
  expect(await client.one('/system/info', null, never)).toEqual({})
  expect(asked).toEqual([
    'https://eu.myconnectwise.net/login/companyinfo/acme',
    'https://api-eu.myconnectwise.net/v4_6_release/apis/3.0/system/info',
  ])
})

test('createClient refuses a path that leads elsewhere as the mistake that it is', async () => {
  const { client } = await smallPsa((_request, response) => send(response, []))
  for (const path of ['service/tickets', '/service/../x', '//evil.example.com', '/service?x=1', ''])
    await expect(client.all(path, {}, never)).rejects.toThrow(RangeError)
})

test('createClient sends nothing before it is asked, and tells bad settings when it is', async () => {
  const { client, place, clock } = await smallPsa(() => {}, { site: 'two words' })
  expect([place.lookups, clock.now]).toEqual([0, NOON])
  await expect(client.one('/system/info', null, never)).rejects.toMatchObject({ kind: 'keys' })
  const odd = await smallPsa(() => {}, { clientId: 'über\n' })
  await expect(odd.client.one('/system/info', null, never)).rejects.toMatchObject({
    kind: 'keys',
    message: expect.stringContaining('client ID'),
  })
})
