import { createServer } from 'node:http'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sameOriginWrites } from '../../../server/http/same-origin-writes.ts'
import { listening } from '../../../server/listening.ts'
import { httpCall } from '../../helpers/http-call.ts'

/** A site whose routes read no body and ask nothing themselves. */
async function startOpen() {
  const app = express().use(sameOriginWrites, (_request, response) => void response.send('in'))
  const server = createServer(app)
  onTestFinished(() => void server.close())
  return listening(server, 0, '127.0.0.1')
}

describe('sameOriginWrites', () => {
  it.each([
    [{ 'content-type': 'application/json' }, '{}', 200],
    [{ 'content-type': 'Application/JSON ; charset=utf-8' }, '{}', 200],
    [{}, undefined, 200],
    [{}, 'a=b', 415],
    [{ 'transfer-encoding': 'chunked' }, 'a=b', 415],
    [{ 'content-type': 'text/plain' }, undefined, 415],
    [{ 'content-type': 'text/plain' }, '{}', 415],
    [{ 'content-type': 'text/plain; application/json' }, '{}', 415],
    [{ 'content-type': 'application/jsonp' }, '{}', 415],
    [{ 'content-type': 'application/json', origin: 'http://evil.example' }, '{}', 403],
    [{ 'content-type': 'application/json', 'sec-fetch-site': 'same-site' }, '{}', 403],
  ])(
    'sameOriginWrites answers a POST with %j and the body %j by itself: %i',
    async (headers, body, status) => {
      const port = await startOpen()
      const call = { method: 'POST', path: '/', headers: headers as { readonly [name: string]: string } }
      expect((await httpCall(port, body === undefined ? call : { ...call, body })).status).toBe(status)
    },
  )

  it('sameOriginWrites lets reads through from anywhere, since they change nothing', async () => {
    const port = await startOpen()
    const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
    for (const method of ['GET', 'HEAD'])
      expect((await httpCall(port, { method, path: '/', headers })).status).toBe(200)
    expect((await httpCall(port, { method: 'DELETE', path: '/', headers })).status).toBe(403)
  })
})
