import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPassOn } from '../../../server/relay/pass-on.ts'
import { httpCall } from '../../helpers/http-call.ts'

async function listen(answers: RequestListener): Promise<number> {
  const server = createServer(answers)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

/** A relay before a holder that answers so; null: before none. */
async function startRelay(answers: RequestListener | null) {
  const holder = answers && `http://127.0.0.1:${await listen(answers)}`
  const passOn = createPassOn({ holder: () => holder, address: () => '203.0.113.7', isSecure: () => true })
  return listen(passOn.request)
}

describe('createPassOn', () => {
  it('createPassOn passes method, path, Host, cookie and body on, and says who asks instead of believing the browser', async () => {
    let got: IncomingMessage | undefined
    const port = await startRelay((request, response) => {
      got = request
      request.pipe(response)
    })
    const headers = { host: 'wall.example.com', cookie: 'a=b', 'x-forwarded-for': '1.2.3.4' }
    const answer = await httpCall(port, { method: 'PUT', path: '/api/v1/x?y=1', headers, body: 'text' })
    expect(answer).toMatchObject({ status: 200, text: 'text' })
    expect(got).toMatchObject({ method: 'PUT', url: '/api/v1/x?y=1' })
    expect(got?.headers).toMatchObject({
      ...{ host: 'wall.example.com', cookie: 'a=b', 'content-length': '4' },
      ...{ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
    })
  })

  it.each(['GET', 'DELETE', 'POST'])(
    'createPassOn passes a body in chunks on as a body, so that a second request in it stays one: %s',
    async method => {
      const heard: unknown[] = []
      const port = await startRelay((request, response) => {
        heard.push([request.url, request.headers['x-forwarded-for']])
        request.pipe(response)
      })
      const body = 'GET /hidden HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n'
      const headers = { 'transfer-encoding': 'chunked' }
      const answer = await httpCall(port, { method, path: '/api/v1/x', headers, body })
      expect(answer).toMatchObject({ status: 200, text: body })
      expect(heard).toEqual([['/api/v1/x', '203.0.113.7']])
    },
  )

  it('createPassOn gives the answer back as it is: status, every cookie, body', async () => {
    const port = await startRelay((_request, response) => {
      response.writeHead(418, { 'set-cookie': ['a=1', 'b=2'] }).end('no')
    })
    const { status, headers, text } = await httpCall(port, { path: '/api/v1/x' })
    expect([status, headers['set-cookie'], text]).toEqual([418, ['a=1', 'b=2'], 'no'])
  })

  it('createPassOn answers 503 with a sentence and when to come again, where nobody holds the lease or it is gone', async () => {
    const ended = await startRelay((request, response) => {
      response.destroy()
      request.socket.destroy()
    })
    for (const port of [await startRelay(null), ended]) {
      const { status, headers, text } = await httpCall(port, { path: '/api/v1/x' })
      expect([status, headers['retry-after']]).toEqual([503, '5'])
      expect(JSON.parse(text).problems[0].message).toContain('Try again in a few seconds.')
    }
  })

  it('createPassOn does not pass on what was passed on once, so that two relays never ask each other', async () => {
    let calls = 0
    const port = await startRelay((_request, response) => {
      calls += 1
      response.end()
    })
    const headers = { 'x-poolboard-relay': '1' }
    expect([(await httpCall(port, { path: '/api/v1/x', headers })).status, calls]).toEqual([503, 0])
  })
})
