import { request } from 'node:http'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { httpCall } from './http-call.ts'

/** The API as a page or a program sends to it: every header is the caller's own. */
export const attacker = (port: number) => ({
  send: (method: string, path: string, body: unknown, headers: { readonly [name: string]: string } = {}) =>
    httpCall(port, {
      ...{ method, path: `/api/v1/${path}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    }),
})

/** What the server says to these bytes before it ends the connection. It goes when the test ends. */
export function rawAnswer(port: number, bytes: string): Promise<string> {
  return new Promise(resolve => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => void socket.write(bytes))
    onTestFinished(() => void socket.destroy())
    socket.on('data', part => {
      text += part.toString('utf8')
    })
    // A reset ends it too.
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })
}

/** The status of a WebSocket handshake: 101 where the caller came in, 400 where it was refused. */
export function handshake(port: number, headers: { readonly [name: string]: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request({
      ...{ host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket', agent: false },
      headers: {
        ...{ connection: 'Upgrade', upgrade: 'websocket' },
        ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
        ...headers,
      },
    })
    call.on('upgrade', (response, socket) => {
      socket.on('error', () => {})
      onTestFinished(() => void socket.destroy())
      resolve(response.statusCode ?? 0)
    })
    call.on('response', response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.on('error', reject)
    call.end()
  })
}
