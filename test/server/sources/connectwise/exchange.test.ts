import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { exchange } from '../../../../server/sources/connectwise/exchange.ts'
import { createFakeLater, settled } from '../../../helpers/fake-later.ts'
import { never } from './small-psa.ts'

const question = (url: string) => ({ url, host: 'psa', headers: { authorization: 'Basic c2VjcmV0' } })

const failing = (code: string) => () =>
  Promise.reject(
    new TypeError('fetch failed', { cause: Object.assign(new Error('Basic c2VjcmV0'), { code }) }),
  )

/** A fetch that answers only when it is aborted. */
const hanging: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('exchange gives an answer of any status, and does not follow it elsewhere', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/elsewhere' }).end('moved')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const fake = createFakeLater()
  const answer = await exchange(fetch, fake.later, question(`http://127.0.0.1:${port}/here`), never)
  expect(answer).toMatchObject({ status: 302, text: 'moved' })
  expect(asked).toEqual(['/here'])
  expect(fake.waits()).toEqual([])
})

test('exchange gives up after 30 seconds', async () => {
  const fake = createFakeLater()
  const work = failure(exchange(hanging, fake.later, question('http://psa/'), never))
  await fake.advance(29_999)
  expect(await Promise.race([work, settled()])).toBeUndefined()
  await fake.advance(1)
  expect(await work).toMatchObject({ kind: 'down', message: 'psa did not answer within 30 seconds.' })
})

test('exchange stops when its caller gives up, and keeps no timer', async () => {
  const fake = createFakeLater()
  const control = new AbortController()
  const work = failure(exchange(hanging, fake.later, question('http://psa/'), control.signal))
  control.abort()
  expect(await work).toBeInstanceOf(Error)
  expect(fake.waits()).toEqual([])
})

test.each([
  ['ENOTFOUND', 'There is no host psa. Check the site of ConnectWise.'],
  ['ECONNREFUSED', 'psa cannot be reached (ECONNREFUSED).'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', expect.stringContaining('no certificate that this machine trusts')],
  ['Basic c2VjcmV0', 'psa cannot be reached.'],
])('exchange says in words what %s is, and tells nothing else of the error', async (code, message) => {
  const error = await failure(
    exchange(failing(code), createFakeLater().later, question('http://psa/'), never),
  )
  expect(error).toMatchObject({ kind: 'down', message })
  expect(error).not.toHaveProperty('cause')
})
