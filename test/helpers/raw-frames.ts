import { request } from 'node:http'
import { onTestFinished } from 'vitest'

/**
 * The very bytes that the channel of the walls sends to a screen, over a WebSocket that is spoken by hand. Each snapshot is
 * acknowledged. The socket goes when the test ends.
 */
export async function rawFrames(port: number, auth: object): Promise<{ text(): string }> {
  let text = ''
  let acknowledged = 0
  const socket = await new Promise<import('node:stream').Duplex>((resolve, reject) => {
    const call = request({
      ...{ host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket' },
      headers: {
        ...{ connection: 'Upgrade', upgrade: 'websocket' },
        ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
      },
    })
    call.on('upgrade', (_response, opened, head) => {
      text += head.toString('utf8')
      resolve(opened)
    })
    call.on('error', reject)
    call.end()
  })
  onTestFinished(() => void socket.destroy())
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('utf8')
    const rounds = [...text.matchAll(/42\/display,\["snapshot",.*?\},(\d+)\](?!,)/g)].map(
      ([, round]) => round,
    )
    for (const round of rounds.slice(acknowledged)) socket.write(frame(`42/display,["seen",${round}]`))
    acknowledged = rounds.length
  })
  socket.write(frame(`40/display,${JSON.stringify(auth)}`))
  return { text: () => text }
}

/** A text frame of a client: masked, with a mask that changes nothing. At most 125 bytes. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text)
  if (bytes.length > 125) throw new Error('too long for this test')
  return Buffer.concat([Buffer.from([0x81, 0x80 | bytes.length, 0, 0, 0, 0]), bytes])
}
