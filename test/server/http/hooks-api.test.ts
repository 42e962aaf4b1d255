import { createHash, createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { errors } from '../../../server/http/errors.ts'
import { type HookParts, hooksApi } from '../../../server/http/hooks-api.ts'
import { httpCall } from '../../helpers/http-call.ts'

const SECRET = 'a-secret-of-the-address'
const KEY_URL = 'https://na.myconnectwise.net/key'
const BODY = JSON.stringify({ Action: 'updated', ID: 1, Metadata: { key_url: KEY_URL } })

/** As the developer guide says. */
const signatureOf = (body: string, key = 'signing-key') =>
  createHmac('sha256', createHash('sha256').update(key).digest()).update(body).digest('base64')

async function hooks(given: Partial<HookParts> = {}) {
  const seen = { nudges: 0, urls: [] as string[] }
  const app = express()
  app.use(
    '/hooks',
    hooksApi({
      secret: () => SECRET,
      async signingKey(url) {
        seen.urls.push(url)
        return 'signing-key'
      },
      nudge: () => void seen.nudges++,
      ...given,
    }),
  )
  app.use(errors(() => {}))
  const server = createServer(app).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const post = async (body: string, signature = signatureOf(body), secret = SECRET, more = {}) => {
    const headers = { 'content-type': 'application/json', 'x-content-signature': signature, ...more }
    const path = `/hooks/connectwise/${secret}`
    return (await httpCall(port, { method: 'POST', path, headers, body })).status
  }
  return { seen, post, port }
}

describe('hooksApi', () => {
  it('hooksApi nudges for a call that is signed, without a session', async () => {
    const { seen, post } = await hooks()
    expect(await post(BODY)).toBe(204)
    expect(seen).toEqual({ nudges: 1, urls: [KEY_URL] })
  })

  it('hooksApi refuses another secret before it reads or asks anything', async () => {
    const { seen, post } = await hooks()
    expect(await post('x'.repeat(100_000), '', 'another')).toBe(403)
    expect(await post(BODY, signatureOf(BODY), `${SECRET}x`)).toBe(403)
    expect(seen).toEqual({ nudges: 0, urls: [] })
    const { post: closed } = await hooks({ secret: () => null })
    expect(await closed(BODY, signatureOf(BODY), 'null')).toBe(403)
  })

  it.each([
    ['without a signature', BODY, ''],
    ['with the signature of another key', BODY, signatureOf(BODY, 'other')],
    ['with the signature of another body', BODY, signatureOf(`${BODY} `)],
    ['with half a signature', BODY, signatureOf(BODY).slice(0, 10)],
    ['that names no key', '{}', signatureOf('{}')],
    ['that is null', 'null', signatureOf('null')],
    ['that is not JSON', 'Action', signatureOf('Action')],
    ['that is empty', '', signatureOf('')],
    ['whose key is no text', '{"Metadata":{"key_url":1}}', signatureOf('{"Metadata":{"key_url":1}}')],
  ])('hooksApi refuses a call %s', async (_, body, signature) => {
    const { seen, post } = await hooks()
    expect(await post(body, signature)).toBe(403)
    expect(seen.nudges).toBe(0)
  })

  it('hooksApi refuses a call whose key cannot be had', async () => {
    const { post } = await hooks({ signingKey: () => Promise.reject(new Error('no')) })
    expect(await post(BODY)).toBe(403)
  })

  it('hooksApi takes the bytes as they came, of any type, and no more than 64 kB of them', async () => {
    const { post } = await hooks()
    const spaced = `  ${BODY}\n`
    expect(await post(spaced)).toBe(204)
    expect(await post(BODY, signatureOf(BODY), SECRET, { 'content-type': 'text/plain' })).toBe(204)
    const long = `${BODY}${' '.repeat(65_536 - BODY.length)}`
    expect(await post(long)).toBe(204)
    expect(await post(`${long} `)).toBe(413)
  })

  it('hooksApi answers nothing but a POST', async () => {
    const { port } = await hooks()
    expect((await httpCall(port, { path: `/hooks/connectwise/${SECRET}` })).status).toBe(404)
  })
})
