import { io, type Socket } from 'socket.io-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

type Options = {
  readonly auth?: object
  readonly headers?: { [name: string]: string }
  readonly transports?: string[]
}

function connect(url: string, { auth = {}, headers = {}, transports = ['websocket'] }: Options = {}): Socket {
  const socket = io(`${url}/display`, {
    ...{ auth, transports, extraHeaders: headers },
    ...{ forceNew: true, reconnection: false },
  })
  onTestFinished(() => void socket.disconnect())
  return socket
}

const snapshot = (socket: Socket) =>
  new Promise<[Snapshot, number]>(resolve =>
    socket.once('snapshot', (...got) => resolve(got as [Snapshot, number])),
  )
const refused = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    socket.once('connect_error', error => resolve(error.message))
    socket.once('connect', () => reject(new Error('connected')))
  })

describe('openDisplayChannel', () => {
  it('openDisplayChannel gives a screen the newest snapshot as soon as it connects', async () => {
    const { url } = await startTestServer()
    const [first] = await snapshot(connect(url))
    expect(first).toMatchObject({ boot: 'boot', team: { id: 'help-desk' } })
  })

  it('openDisplayChannel sends nothing before the last one is acknowledged, and then only the newest', async () => {
    const { url, port, cookie, advance, watcher } = await startTestServer()
    const socket = connect(url)
    const [, round] = await snapshot(socket)
    const seen: number[] = []
    socket.on('snapshot', (got: Snapshot) => seen.push(got.v))
    for (let n = 0; n < 3; n++) {
      watcher.changed()
      await advance(1000)
    }
    const next = snapshot(socket)
    socket.emit('seen', round)
    await next
    const { text } = await httpCall(port, { path: '/api/v1/snapshot', headers: cookie })
    expect(seen).toEqual([JSON.parse(text).v])
  })

  it('openDisplayChannel lets a screen go that does not acknowledge within twenty seconds', async () => {
    const { url, advance } = await startTestServer()
    const socket = connect(url)
    await snapshot(socket)
    const gone = new Promise(resolve => socket.once('disconnect', resolve))
    await advance(20_000)
    expect(await gone).toBe('io server disconnect')
  })

  it('openDisplayChannel gives a screen the team it names, and refuses one that is not there', async () => {
    const { url } = await startTestServer()
    const [first] = await snapshot(connect(url, { auth: { team: 'help-desk' } }))
    expect(first.team.id).toBe('help-desk')
    expect(await refused(connect(url, { auth: { team: 'sales' } }))).toContain('no team of this name')
  })

  it('openDisplayChannel refuses a page of another origin', async () => {
    const { url } = await startTestServer()
    expect(await refused(connect(url, { headers: { origin: 'http://evil.example' } }))).toBe(
      'websocket error',
    )
    await snapshot(connect(url, { headers: { origin: url } }))
  })

  it('openDisplayChannel speaks WebSocket only', async () => {
    const { url } = await startTestServer()
    expect(await refused(connect(url, { transports: ['polling'] }))).toBe('xhr poll error')
  })

  it('openDisplayChannel drops whatever a screen sends but seen and report, and lets go of one that sends too much', async () => {
    const { url, reports } = await startTestServer()
    const socket = connect(url)
    await snapshot(socket)
    socket.emit('settings', { revision: 1 })
    const gone = new Promise(resolve => socket.once('disconnect', resolve))
    socket.emit('flood', 'x'.repeat(17_000))
    await gone
    expect(reports).toEqual([])
    await snapshot(connect(url))
  })
})
