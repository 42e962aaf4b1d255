import { createServer } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { endConnections } from '../../server/end-connections.ts'
import { listening } from '../../server/listening.ts'
import { handshake } from '../helpers/attacker.ts'
import { connectScreen, next } from '../helpers/screens.ts'
import { startTestServer } from '../helpers/start-test-server.ts'

describe('endConnections', () => {
  it('endConnections ends a connection that says nothing, and hands over what was said to it before', async () => {
    const server = createServer()
    const endAll = endConnections(server)
    server.on('connection', socket => void socket.write('goodbye'))
    const port = await listening(server, 0, '127.0.0.1')
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', part => {
      text += part.toString('utf8')
      endAll()
    })
    await new Promise(resolve => socket.once('close', resolve))
    await new Promise(resolve => server.close(resolve))
    expect(text).toBe('goodbye')
  })

  it('endConnections has nothing to do for a server that nobody called', () => {
    expect(endConnections(createServer())).not.toThrow()
  })

  it('endConnections lets the app close at once though a screen answers nothing', async () => {
    const { port, close } = await startTestServer()
    expect(await handshake(port, {})).toBe(101)
    await close()
  })

  it('endConnections lets a screen that listens know that the server goes', async () => {
    const { url, close } = await startTestServer()
    const screen = connectScreen(url, {})
    await next(screen, 'snapshot')
    const gone = next(screen, 'disconnect')
    await close()
    expect(await gone).toMatch(/^(io server disconnect|transport)/)
  })
})
