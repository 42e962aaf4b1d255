import { request } from 'node:http'
import type { Duplex } from 'node:stream'

/** A WebSocket that is spoken by hand, so that it can say what no client says. */
export interface RawSocket {
  send(packet: string | Buffer): void
  /** Resolves once the server has said this since the socket was opened, or has ended it. */
  heard(text: string): Promise<'heard' | 'ended'>
  close(): void
}

export async function openRawSocket(
  port: number,
  headers: { readonly [name: string]: string } = {},
): Promise<RawSocket> {
  let text = ''
  let bytes = Buffer.alloc(0)
  let isEnded = false
  let look = () => {}
  const socket = await new Promise<Duplex>((resolve, reject) => {
    const call = request({
      ...{ host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket', agent: false },
      headers: {
        ...{ connection: 'Upgrade', upgrade: 'websocket' },
        ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
        ...headers,
      },
    })
    call.on('upgrade', (_response, opened, head) => {
      bytes = Buffer.from(head)
      resolve(opened)
    })
    call.on('response', response => reject(new Error(`refused with ${response.statusCode}`)))
    call.on('error', reject)
    call.end()
  })
  socket.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more])
    for (let next = frameIn(bytes); next; next = frameIn(bytes)) {
      bytes = bytes.subarray(next.length)
      text = (text + next.text).slice(-10_000)
      // Whoever is told goodbye says nothing more.
      if (next.isGoodbye) socket.destroy()
    }
    look()
  })
  // A reset ends it too.
  socket.on('error', () => {})
  socket.on('close', () => {
    isEnded = true
    look()
  })
  return {
    send: packet => void (isEnded || socket.write(frame(packet))),
    heard: wanted =>
      new Promise(resolve => {
        look = () => {
          if (text.includes(wanted)) resolve('heard')
          else if (isEnded) resolve('ended')
        }
        look()
      }),
    close: () => void socket.destroy(),
  }
}

/** A frame of a client: masked, with a mask that changes nothing. */
function frame(packet: string | Buffer): Buffer {
  const bytes = Buffer.from(packet)
  const head = Buffer.alloc(4)
  head[0] = typeof packet === 'string' ? 0x81 : 0x82
  head[1] = 0x80 | Math.min(bytes.length, 126)
  head.writeUInt16BE(bytes.length & 0xffff, 2)
  return Buffer.concat([bytes.length < 126 ? head.subarray(0, 2) : head, Buffer.alloc(4), bytes])
}

/** The first frame of a server in these bytes, which must be whole. */
function frameIn(bytes: Buffer) {
  const short = (bytes[1] ?? 0) & 0x7f
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < head) return null
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const length = head + size
  if (bytes.length < length) return null
  return { length, text: bytes.toString('latin1', head, length), isGoodbye: ((bytes[0] ?? 0) & 0x0f) === 8 }
}
