import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusal } from '../http/errors.ts'

export interface PassOnParts {
  /** Where the holder is reached; null: not known. */
  holder(): string | null
  /** Who asks, as the proxies that are trusted tell. */
  address(request: IncomingMessage): string
  /** Whether the browser came over HTTPS. */
  isSecure(request: IncomingMessage): boolean
}

export interface PassOn {
  /** Lets the holder answer. */
  request(request: IncomingMessage, response: ServerResponse): void
  /** Lets the holder have the socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Lets go of every socket. */
  close(): void
}

const AWAY = refusal(
  'The process that keeps the data of this wall is being replaced. Try again in a few seconds.',
)

const MARK = 'x-poolboard-relay'
// Of one connection, not of what is sent over it.
const OF_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding']
const ANSWER_WITHIN = 30_000

/** Passes requests and sockets on to the process that holds the lease. What was passed on once is not passed on again. */
export function createPassOn(parts: PassOnParts): PassOn {
  const open = new Set<Duplex>()
  const asked = (request: IncomingMessage, connection: object) => {
    const holder = request.headers[MARK] === undefined ? parts.holder() : null
    if (holder === null) return null
    const headers = {
      ...withoutConnection(request.headers),
      ...connection,
      ...{ [MARK]: '1', 'x-forwarded-for': parts.address(request) },
      'x-forwarded-proto': parts.isSecure(request) ? 'https' : 'http',
      // Of any method: a body without its length would be taken for the next request.
      ...(request.headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' }),
    }
    const { method = 'GET', url = '/' } = request
    return ask(holder, { method, path: url, headers, agent: false, timeout: ANSWER_WITHIN })
  }
  return {
    request(request, response) {
      const passed = asked(request, {})
      if (!passed) return away(response)
      passed.on('response', answer => {
        response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers))
        answer.on('error', () => response.destroy())
        answer.pipe(response)
      })
      passed.on('timeout', () => passed.destroy(new Error('no answer')))
      passed.on('error', () => away(response))
      response.on('close', () => passed.destroy())
      request.pipe(passed)
    },
    upgrade(request, socket, head) {
      const passed = asked(request, { connection: 'upgrade' })
      socket.on('error', () => socket.destroy())
      if (!passed) return void socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
      open.add(socket)
      socket.on('close', () => {
        open.delete(socket)
        passed.destroy()
      })
      passed.on('upgrade', (answer, far, farHead) => {
        socket.write(upgraded(answer))
        socket.write(farHead)
        far.write(head)
        passed.setTimeout(0)
        far.on('error', () => socket.destroy())
        far.on('close', () => socket.destroy())
        socket.on('close', () => far.destroy())
        far.pipe(socket).pipe(far)
      })
      passed.on('response', () => socket.destroy())
      passed.on('timeout', () => passed.destroy(new Error('no answer')))
      passed.on('error', () => socket.destroy())
      passed.end()
    },
    close() {
      for (const socket of open) socket.destroy()
    },
  }
}

function away(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy()
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', 'retry-after': '5' }
  response.writeHead(503, headers).end(JSON.stringify(AWAY))
}

const withoutConnection = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name)))

function upgraded({ rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []))
  return ['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n')
}
