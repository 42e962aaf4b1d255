import { createServer, type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** One exchange as it passed by. */
export interface Seen {
  readonly url: string
  readonly status: number
  readonly body: string
}

export interface Witness {
  readonly site: string
  /** What passed since this was asked last. */
  seen(): readonly Seen[]
  close(): void
}

/** Stands before an upstream, hands everything on as it is, and remembers it: what a client swallows cannot hide here. */
export async function startWitness(upstream: () => string): Promise<Witness> {
  let seen: Seen[] = []
  const server = createServer(async (asked, response) => {
    const { url = '/' } = asked
    const [hostname, port] = upstream().split(':')
    const headers = { ...asked.headers, host: upstream() }
    const forwarded = send({ hostname, port, path: url, method: asked.method, headers }, async answer => {
      const { statusCode: status = 0 } = answer
      const body = await text(answer as IncomingMessage)
      seen.push({ url, status, body })
      const { 'transfer-encoding': _, 'content-length': __, ...kept } = answer.headers
      response.writeHead(status, kept).end(body)
    })
    forwarded.on('error', () => response.socket?.destroy())
    asked.pipe(forwarded)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    site: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen() {
      const all = seen
      seen = []
      return all
    },
    close: () => void server.close(),
  }
}
