import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Proxies } from '../../server/config-readers.ts'
import { guardConnections } from '../../server/guard-connections.ts'
import { limitsOf } from '../../server/limits.ts'
import { listening } from '../../server/listening.ts'

/** A guarded server, and connections to it from any address of the loopback. */
async function startGuarded(
  most: { connections?: number; perAddress?: number },
  trustProxy: Proxies = false,
) {
  const { connections = 1000, perAddress = 100 } = most
  const limits = limitsOf({ maxSocketsPerAddress: perAddress }, { connections })
  const server = createServer((_request, response) => void response.end('in'))
  guardConnections(server, limits, { trustProxy })
  const port = await listening(server, 0, '127.0.0.1')
  const all: Socket[] = []
  onTestFinished(() => {
    for (const socket of all) socket.destroy()
    server.close()
  })
  /** Whether the connection is answered; it stays open then. */
  const open = (localAddress = '127.0.0.1') =>
    new Promise<{ readonly isIn: boolean; end(): Promise<void> }>(resolve => {
      const socket = connect({ host: '127.0.0.1', port, localAddress })
      all.push(socket)
      const gone = new Promise<void>(ended => socket.once('close', () => ended()))
      const end = () => {
        socket.destroy()
        return gone
      }
      // A reset is a refusal too.
      socket.on('error', () => {})
      socket.once('close', () => resolve({ isIn: false, end }))
      socket.once('data', () => resolve({ isIn: true, end }))
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    })
  const opened = async (count: number, address?: string) => {
    let isIn = 0
    for (let each = 0; each < count; each++) if ((await open(address)).isIn) isIn += 1
    return isIn
  }
  return { server, open, opened }
}

describe('guardConnections', () => {
  it('guardConnections lets one address open seven connections for each socket it may hold, and no more', async () => {
    const { opened } = await startGuarded({ perAddress: 2 })
    expect(await opened(16)).toBe(14)
  })

  it('guardConnections leaves room for another address', async () => {
    const { opened } = await startGuarded({ perAddress: 1 })
    expect([await opened(9, '127.0.0.1'), await opened(9, '127.0.0.2')]).toEqual([7, 7])
  })

  it('guardConnections lets another one in once one has ended, and counts those that were refused for nothing', async () => {
    const { open, opened } = await startGuarded({ perAddress: 1 })
    const first = await open()
    expect(await opened(9)).toBe(6)
    await first.end()
    await expect.poll(async () => (await open()).isIn).toBe(true)
    expect(await opened(1)).toBe(0)
  })

  it('guardConnections caps the connections of all together', async () => {
    const { opened } = await startGuarded({ connections: 3 })
    expect([await opened(2, '127.0.0.1'), await opened(3, '127.0.0.2')]).toEqual([2, 1])
  })

  it.each([1, 'loopback'])(
    'guardConnections caps no address behind the trusted proxy %s, but all',
    async proxy => {
      const { opened } = await startGuarded({ perAddress: 1, connections: 12 }, proxy)
      expect(await opened(14)).toBe(12)
    },
  )

  it('guardConnections caps the headers of a request', async () => {
    expect((await startGuarded({})).server.maxHeadersCount).toBe(100)
  })
})
