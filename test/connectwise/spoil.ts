import type { ServerResponse } from 'node:http'
import type { Desk } from './desk.ts'
import type { Fault } from './faults.ts'
import { type Reply, refused } from './reply.ts'
import { KEYS } from './world.ts'

// A page of some machine on the way that repeats what it was sent: keys in it must not travel further.
const PAGE = `<html><body><h1>Something went wrong</h1><p>${KEYS.company}+${KEYS.publicKey}:${KEYS.privateKey}</p></body></html>`
const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** Sends an answer, or what a fault makes of it. */
export async function spoil(
  desk: Desk,
  reply: Reply,
  fault: Fault | null,
  response: ServerResponse,
): Promise<void> {
  const send = ({ status, headers, body }: Reply) => void response.writeHead(status, headers).end(body)
  switch (fault?.kind) {
    case 'throttled': {
      const body = { error: 'ConnectWiseAPI', message: 'Too many requests.' }
      const wait = fault.seconds === undefined ? {} : { 'retry-after': String(fault.seconds) }
      const { headers, ...rest } = refused(429, body)
      return send({ ...rest, headers: { ...headers, ...wait } })
    }
    case 'timeout':
      return send(
        refused(500, { code: 'ConnectWiseApi', message: 'Execution Timeout Expired.', errors: null }),
      )
    case 'html':
      return send({ status: 200, headers: HTML, body: PAGE })
    case 'busy':
      return send({ status: 503, headers: HTML, body: PAGE })
    case 'halved':
      return send({ ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) })
    case 'cut':
      return cut(reply, response)
    case 'reset':
      return void response.socket?.destroy()
    case 'held':
      await new Promise<void>(release => desk.held.push(release))
      return send(reply)
    default:
      return send(reply)
  }
}

/** Says how long the body is, sends half of it and hangs up. */
function cut({ status, headers, body }: Reply, response: ServerResponse): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}
