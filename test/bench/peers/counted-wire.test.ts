import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { type CountedWire, countedWire } from '../../../bench/peers/counted-wire.ts'

let wire: CountedWire | null = null
const server = createServer((_, response) => response.end('twelve bytes'))

afterEach(() => {
  wire?.close()
  server.close()
})

it('countedWire passes everything on and counts its bytes both ways', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  wire = await countedWire((server.address() as AddressInfo).port)
  expect(wire.counted()).toEqual({ down: 0, up: 0 })
  const request = 'GET /a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'
  const socket = connect(wire.port, '127.0.0.1').setEncoding('latin1')
  let heard = 0
  for (let time = 0; time < 2; time++) {
    socket.write(request)
    const [answer] = await once(socket, 'data')
    expect(answer).toContain('twelve bytes')
    heard += String(answer).length
  }
  socket.end()
  await once(socket, 'close')
  expect(wire.counted()).toEqual({ down: expect.any(Number), up: 2 * request.length })
  expect(wire.counted().down).toBeGreaterThanOrEqual(heard)
})
