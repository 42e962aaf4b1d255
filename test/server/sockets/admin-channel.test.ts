import { io, type Socket } from 'socket.io-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { signedIn } from '../../helpers/signed-in.ts'
import { NOON, startTestServer } from '../../helpers/start-test-server.ts'

function connect(url: string, headers: { [name: string]: string } = {}): Socket {
  const socket = io(`${url}/admin`, {
    ...{ transports: ['websocket'], extraHeaders: headers },
    ...{ forceNew: true, reconnection: false },
  })
  onTestFinished(() => void socket.disconnect())
  return socket
}

const once = (socket: Socket, event: string) =>
  new Promise<unknown>(resolve => socket.once(event, value => resolve(value)))

describe('openAdminChannel', () => {
  it('openAdminChannel gives the snapshot and the revision, and the next revision when somebody saves', async () => {
    const { url, port, store, cookie } = await startTestServer()
    const socket = connect(url, cookie)
    const first = Promise.all([once(socket, 'snapshot'), once(socket, 'revision')])
    expect(await first).toEqual([expect.objectContaining({ boot: 'boot' }), 0])
    const next = once(socket, 'revision')
    const version = store.settings().teams[0]?.plan.versions[0]
    await httpCall(port, {
      ...{
        method: 'PUT',
        path: '/api/v1/teams/help-desk/plan',
        body: JSON.stringify({ revision: 0, version }),
      },
      headers: { 'content-type': 'application/json', ...cookie },
    })
    expect(await next).toBe(1)
  })

  it('openAdminChannel refuses a browser that is not signed in', async () => {
    const { url } = await startTestServer()
    for (const cookie of ['', `poolboard_session=${'a'.repeat(43)}`]) {
      const error = (await once(connect(url, { cookie }), 'connect_error')) as Error
      expect(error.message).toBe('Sign in first.')
    }
  })

  it('openAdminChannel refuses a page of another origin, signed in or not', async () => {
    const { url, cookie } = await startTestServer()
    const socket = connect(url, { ...cookie, origin: 'http://evil.example' })
    expect(((await once(socket, 'connect_error')) as Error).message).toBe('websocket error')
  })

  it('openAdminChannel lets a page go as soon as its person signs out', async () => {
    const { url, port, cookie } = await startTestServer()
    const socket = connect(url, cookie)
    await once(socket, 'snapshot')
    const gone = once(socket, 'disconnect')
    const headers = { 'content-type': 'application/json', ...cookie }
    await httpCall(port, { method: 'POST', path: '/api/v1/sign-out', headers, body: '{}' })
    expect(await gone).toBe('io server disconnect')
  })

  it('openAdminChannel lets a page go whose session has run out, at the next heartbeat', async () => {
    const { url, cookie, clock, advance } = await startTestServer()
    const socket = connect(url, cookie)
    await once(socket, 'snapshot')
    const gone = once(socket, 'disconnect')
    clock.now = instant(NOON + 31 * 60_000)
    await advance(30_000)
    expect(await gone).toBe('io server disconnect')
  })

  it('openAdminChannel gives a technician snapshots and nothing else, and lets them go when they are removed', async () => {
    const { url, store, clock, port, cookie } = await startTestServer()
    const known = { id: 'tech', name: 'Tom', role: 'technician' } as const
    const theirs = { cookie: `poolboard_session=${await signedIn(store, clock.now, known)}` }
    const socket = connect(url, theirs)
    const heard: string[] = []
    socket.onAny(event => heard.push(event))
    await once(socket, 'snapshot')
    const version = store.settings().teams[0]?.plan.versions[0]
    const headers = { 'content-type': 'application/json', ...cookie }
    const body = JSON.stringify({ revision: 0, version })
    const told = once(connect(url, cookie), 'revision')
    await httpCall(port, { method: 'PUT', path: '/api/v1/teams/help-desk/plan', body, headers })
    await told
    const gone = once(socket, 'disconnect')
    await httpCall(port, { method: 'DELETE', path: '/api/v1/users/tech', headers })
    expect(await gone).toBe('io server disconnect')
    expect(new Set(heard)).toEqual(new Set(['snapshot']))
  })
})
