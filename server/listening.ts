import type { Server } from 'node:http'

/** Listens; resolves to the port it got. Rejects with Node's error when it cannot. A null host is every interface. */
export function listening(server: Server, port: number, host: string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
