import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type Instant, instant } from '../../../../core/model/units.ts'
import { type ClientOptions, createClient } from '../../../../server/sources/connectwise/client.ts'

export const KEYS = {
  publicKey: 'pubKEY0123456789',
  privateKey: 'privKEY9876543210',
  clientId: 'a1b2-c3d4-e5f6',
}

export const never = new AbortController().signal

/** Noon of a day, to which its clock is set. */
export const NOON: Instant = instant(Date.parse('2026-11-24T12:00:00Z'))

export type Answering = (request: IncomingMessage, response: ServerResponse, url: URL) => void

/** A clock that only waiting moves, and what was waited, in milliseconds. */
export function patience() {
  const waits: number[] = []
  const clock = { now: NOON }
  const wait = async (pause: number, signal: AbortSignal) => {
    waits.push(pause)
    await new Promise(setImmediate)
    signal.throwIfAborted()
    clock.now = instant(clock.now + pause)
  }
  return { waits, clock, parts: { now: () => clock.now, wait, random: () => 1 } }
}

/** JSON as the real server sends it. */
export function send(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    date: 'Tue, 24 Nov 2026 12:00:07 GMT',
    ...headers,
  })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** A server of the loopback that answers as a test says, once it was asked where the company is, and a client of it. */
export async function smallPsa(answering: Answering, options: Partial<ClientOptions> = {}) {
  const asked: { readonly url: string; readonly headers: IncomingMessage['headers'] }[] = []
  const place = { codebase: 'v2026_1/', lookups: 0 }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://psa')
    if (url.pathname === '/login/companyinfo/acme') {
      place.lookups += 1
      return send(response, { CompanyName: 'Acme', Codebase: place.codebase, IsCloud: false })
    }
    asked.push({ url: request.url ?? '', headers: request.headers })
    answering(request, response, url)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const { waits, clock, parts } = patience()
  const site = `http://127.0.0.1:${port}`
  const client = createClient({ site, company: 'acme', ...KEYS, ...parts, ...options })
  return { client, asked, place, waits, clock, site }
}
