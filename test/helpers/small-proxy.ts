import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Ports of the servers behind, in the order in which they are tried. Empty: nobody has this name. */
export type Upstreams = (host: string) => readonly number[]

/** A reverse proxy as docs/hosting.md wants it: Host and sockets are passed on, and who asked is told. Its port. */
export async function startSmallProxy(upstreams: Upstreams, protocol = 'http'): Promise<number> {
  const sent = (request: IncomingMessage, port: number) => {
    const from = { 'x-forwarded-for': request.socket.remoteAddress, 'x-forwarded-proto': protocol }
    const { method, url: path, headers } = request
    return ask({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...from }, agent: false })
  }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const next = ([port, ...others]: readonly number[]) => {
      if (port === undefined) return void response.writeHead(502).end()
      const passed = sent(request, port)
      passed.on('error', () => next(others))
      passed.on('response', answer =>
        answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)),
      )
      passed.end(Buffer.concat(parts))
    }
    next(upstreams(request.headers.host ?? ''))
  })
  server.on('upgrade', (request, socket) => {
    socket.on('error', () => socket.destroy())
    const next = ([port, ...others]: readonly number[]) => {
      if (port === undefined) return void socket.destroy()
      const passed = sent(request, port)
      passed.on('error', () => next(others))
      passed.on('response', answer => {
        answer.resume()
        socket.end(`HTTP/1.1 ${answer.statusCode} Refused\r\nconnection: close\r\n\r\n`)
      })
      passed.on('upgrade', ({ rawHeaders }, far, head) => {
        const lines = rawHeaders.flatMap((name, at) =>
          at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : [],
        )
        socket.write(['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n'))
        socket.write(head)
        for (const each of [far, socket])
          each.on('error', () => {}).on('close', () => far.destroy() && socket.destroy())
        far.pipe(socket).pipe(far)
      })
      passed.end()
    }
    next(upstreams(request.headers.host ?? ''))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}
