import { request } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * One screen over a real WebSocket that is spoken by hand, since a thousand clients of a library would measure themselves.
 * `heard` gets each snapshot's message as it came, its answer goes back at once. Resolves when the socket is open; rejects
 * where the server does not let it in.
 */
export async function openScreen(port: number, heard: (message: Buffer) => void): Promise<Duplex> {
  const { socket, head } = await upgraded(port)
  const take = messagesOf(message => {
    if (message[0] === PING) return void socket.write(frame('3'))
    if (!message.subarray(0, SNAPSHOT.length).equals(SNAPSHOT)) return
    const round = message.subarray(message.lastIndexOf(COMMA) + 1, -1).toString('latin1')
    socket.write(frame(`42/display,["seen",${round}]`))
    heard(message)
  })
  socket.on('data', take)
  socket.on('error', () => {})
  take(head)
  socket.write(frame('40/display,{}'))
  return socket
}

const PING = '2'.charCodeAt(0)
const COMMA = ','.charCodeAt(0)
const SNAPSHOT = Buffer.from('42/display,["snapshot",')

function upgraded(port: number): Promise<{ readonly socket: Duplex; readonly head: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request({
      ...{ host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket', agent: false },
      headers: {
        ...{ connection: 'Upgrade', upgrade: 'websocket' },
        ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
      },
    })
    call.on('upgrade', (_response, socket, head) => resolve({ socket, head }))
    call.on('response', ({ statusCode }) => reject(new Error(`the server answered ${statusCode}`)))
    call.on('error', reject)
    call.end()
  })
}

/** A text frame of a client: masked, with a mask that changes nothing. At most 125 bytes. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x81, 0x80 | bytes.length, 0, 0, 0, 0]), bytes])
}

/** Takes bytes as they come and hands over the messages in them: a server's frames are whole and not masked. */
function messagesOf(take: (message: Buffer) => void): (bytes: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0
  let needed = 2
  return bytes => {
    parts.push(bytes)
    length += bytes.length
    if (length < needed) return
    let rest = parts.length === 1 ? bytes : Buffer.concat(parts)
    for (;;) {
      const size = sizeOf(rest)
      needed = size === null ? rest.length + 1 : size.head + size.body
      if (size === null || rest.length < needed) break
      take(rest.subarray(size.head, needed))
      rest = rest.subarray(needed)
    }
    parts = [rest]
    length = rest.length
  }
}

/** Null: not told yet. */
function sizeOf(bytes: Buffer): { readonly head: number; readonly body: number } | null {
  const short = (bytes[1] ?? 0) & 0x7f
  const head = short === 127 ? 10 : short === 126 ? 4 : 2
  if (bytes.length < head) return null
  const body =
    short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short
  return { head, body }
}
