import { isIP } from 'node:net'

/** Whether what the machine at this address says of others is believed; `hop` is 0 for the other end of the connection. */
export type Trusts = (address: string, hop: number) => boolean

/**
 * Whose request this is: the other end of the connection, or who the proxies that are trusted say they speak for. As Express
 * works out `request.ip`, for what never comes to Express.
 */
export function clientAddress(
  request: {
    readonly socket: { readonly remoteAddress?: string | undefined }
    readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
  },
  trusts: Trusts,
): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
  const before = forwarded.split(',').map(each => each.trim())
  const way = [request.socket.remoteAddress ?? '', ...before.filter(each => each !== '').reverse()]
  const end = way.findIndex((address, hop) => hop === way.length - 1 || !trusts(address, hop))
  return plainAddress(way[end])
}

/** An address as people write it: IPv4 also where the socket speaks IPv6; `unknown` for what is none. */
export function plainAddress(address: string | undefined): string {
  const plain = address?.replace(/^::ffff:/i, '') ?? ''
  return isIP(plain) === 0 ? 'unknown' : plain
}
