import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../../../server/sources/connectwise/client.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { KEYS, never, patience, send, smallPsa } from './small-psa.ts'

type Failing = (response: ServerResponse) => void

const list = async (failing: Failing) => {
  const { client, ...psa } = await smallPsa((_request, response) => failing(response))
  return { ...psa, work: client.all('/service/tickets', {}, never) }
}

const page: Failing = response =>
  send(response, '<html><body>Sign in</body></html>', 200, { 'content-type': 'text/html' })
const reset: Failing = response => void response.destroy()
const cutOff: Failing = response => {
  response.writeHead(200, { 'content-length': 500 })
  response.write('[{"id":1},')
  setImmediate(() => response.destroy())
}

test.each<[string, Failing, string, number]>([
  ['401', response => send(response, { code: 'Unauthorized', message: 'No.' }, 401), 'keys', 1],
  ['403', response => send(response, { code: 'Forbidden', message: 'No.' }, 403), 'role', 1],
  ['400', response => send(response, { code: 'InvalidObject', message: 'What?' }, 400), 'unexpected', 1],
  ['a redirect', response => send(response, '', 302, { location: '/login' }), 'unexpected', 1],
  ['a page for people', page, 'unexpected', 1],
  ['a short body', response => send(response, '[{"id":1},{"i'), 'unexpected', 1],
  ['no list', response => send(response, { id: 1 }), 'unexpected', 1],
  [
    '429',
    response => send(response, { error: 'ConnectWiseAPI' }, 429, { 'retry-after': '30' }),
    'throttled',
    4,
  ],
  ['500', response => send(response, '<html>', 500), 'down', 4],
  ['a reset', reset, 'down', 4],
  ['a body cut off', cutOff, 'down', 4],
])(
  'createClient that meets %s rejects with a SourceError of its kind',
  async (_name, failing, kind, requests) => {
    const { work, asked } = await list(failing)
    const error = await work.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ kind, retryAfter: kind === 'throttled' ? 30_000 : null })
    expect(asked).toHaveLength(requests)
  },
)

test('createClient names the area that the role may not read', async () => {
  const { work } = await list(response => send(response, '', 403))
  await expect(work).rejects.toThrow(/may not read Service Desk > Service Tickets\. Give it Inquire: All/)
})

test('createClient follows no link to another host', async () => {
  const { work, asked } = await list(response =>
    send(response, [{ id: 1 }], 200, {
      link: '<http://127.0.0.1:1/v1/apis/3.0/service/tickets?pageId=1>; rel="next"',
    }),
  )
  await expect(work).rejects.toMatchObject({ kind: 'unexpected' })
  expect(asked).toHaveLength(1)
})

test('createClient mends what passes: throttled, reset and cut off, then read', async () => {
  const failing = [reset, cutOff, (response: ServerResponse) => send(response, '', 503)]
  const { work, waits } = await list(response =>
    (failing.shift() ?? (() => send(response, [{ id: 1 }])))(response),
  )
  expect(await work).toEqual([{ id: 1 }])
  expect(waits).toEqual([300, 600, 1200])
})

test('createClient says that nobody is there', async () => {
  const { client } = await smallPsa(() => {}, {
    site: 'http://127.0.0.1:9',
    fetch: () => Promise.reject(refused),
  })
  const refused = new TypeError('fetch failed', {
    cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
  })
  await expect(client.one('/system/info', null, never)).rejects.toMatchObject({
    kind: 'down',
    message: '127.0.0.1:9 cannot be reached (ECONNREFUSED).',
  })
})

test('createClient tells no key in any error, whatever a server or a broken fetch says back', async () => {
  const secrets = [...Object.values(KEYS), `acme+${KEYS.publicKey}:${KEYS.privateKey}`]
  const forms = secrets.flatMap(text => [text, Buffer.from(text).toString('base64').replace(/=+$/, '')])
  const saying = fc
    .tuple(fc.string({ maxLength: 220 }), fc.constantFrom(...forms), fc.string())
    .map(part => part.join(''))
  const status = fc.constantFrom(200, 302, 400, 401, 403, 404, 409, 429, 500, 503)
  const how = fc.constantFrom('json', 'html', 'throw')
  await fc.assert(
    fc.asyncProperty(saying, status, how, fc.boolean(), async (text, code, form, early) => {
      const fetch = async (url: Parameters<typeof globalThis.fetch>[0]) => {
        if (!early && String(url).includes('companyinfo')) return Response.json({ Codebase: 'v1/' })
        if (form === 'throw')
          throw new TypeError(text, { cause: Object.assign(new Error(text), { code: text }) })
        const body = form === 'json' ? JSON.stringify({ code: text, message: text }) : `<p>${text}`
        return new Response(body, { status: code, headers: { location: encodeURIComponent(text) } })
      }
      const { parts } = patience()
      const client = createClient({
        site: 'cw',
        company: 'acme',
        ...KEYS,
        ...parts,
        fetch,
        later: () => () => {},
      })
      const error = await client.all('/service/tickets', {}, never).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(SourceError)
      const told = inspect(error, { depth: 9, showHidden: true })
      for (const secret of forms) expect(told).not.toContain(secret)
    }),
  )
})

test('createClient lets any number of requests wait on one signal without a warning of a leak', async () => {
  const warnings: Error[] = []
  const warned = (warning: Error) => void warnings.push(warning)
  process.on('warning', warned)
  onTestFinished(() => void process.off('warning', warned))
  const { client } = await smallPsa((_request, response) => send(response, []))
  const { signal } = new AbortController()
  await Promise.all(Array.from({ length: 30 }, () => client.all('/service/boards', {}, signal)))
  // Node tells a warning a tick later.
  await new Promise(resolve => setImmediate(resolve))
  expect(warnings).toEqual([])
})
