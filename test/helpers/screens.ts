import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { type DisplaySettings, type Displays, NO_DISPLAYS } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { httpCall } from './http-call.ts'
import { startTestServer } from './start-test-server.ts'

type Given = NonNullable<Parameters<typeof startTestServer>[0]>

/** How a screen is set up that may show everything. */
export function someSettings(change: Partial<DisplaySettings> = {}): DisplaySettings {
  return {
    ...{ name: 'Left of the door', teams: ['help-desk'], audience: { pool: 'money', clients: true } },
    ...{ size: 1, safeArea: 2.5, theme: 'dark', night: null, wakeLock: false, turn: 15 },
    ...change,
  }
}

/** A server where every screen has to be paired, a signed-in browser, and screens that are paired and connect. */
export async function startScreens(given: Given = {}, begin: Partial<Displays> = {}) {
  const displays = () => ({ ...NO_DISPLAYS, ...begin })
  const server = await startTestServer({ ...given, defaults: { displays, ...given.defaults } })
  const { port, cookie, url } = server
  const call = async (method: string, path: string, body?: unknown, headers: object = cookie) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await httpCall(port, {
      ...{ method, path: `/api/v1/${path}`, ...sent },
      headers: { 'content-type': 'application/json', ...headers },
    })
    const { status, text } = answer
    return { status, text, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }
  const asked = async () => (await call('POST', 'pairings', {}, {})).body
  const collect = (device: string) => call('POST', 'pairings/token', { device }, {})
  /** A paired screen: its id and its token. */
  const pair = async (settings: Partial<DisplaySettings> = {}): Promise<{ id: string; token: string }> => {
    const { device, code } = await asked()
    await call('POST', 'displays', { code, settings: someSettings(settings) })
    return (await collect(device)).body
  }
  const page = async () => (await call('GET', 'displays')).body
  return { ...server, call, asked, collect, pair, page, connect: (auth: object) => connectScreen(url, auth) }
}

/** A screen at the channel of the walls. It goes when the test ends. */
export function connectScreen(url: string, auth: object, headers: { [name: string]: string } = {}): Socket {
  const socket = io(`${url}/display`, {
    ...{ auth, transports: ['websocket'], extraHeaders: headers },
    ...{ forceNew: true, reconnection: false },
  })
  onTestFinished(() => void socket.disconnect())
  return socket
}

/** The next event's first value. */
export const next = <T>(socket: Socket, event: string) =>
  new Promise<T>(resolve => socket.once(event, value => resolve(value)))

/** Snapshots as they come, each acknowledged at once. */
export function snapshotsOf(socket: Socket): Snapshot[] {
  const got: Snapshot[] = []
  socket.on('snapshot', (snapshot, round) => {
    got.push(snapshot)
    socket.emit('seen', round)
  })
  return got
}

/** Why a screen was not let in; rejects where it was. */
export const refusal = (socket: Socket) =>
  new Promise<{ readonly reason: unknown; readonly sentence: string }>((resolve, reject) => {
    socket.once('connect_error', (error: Error & { data?: { reason?: unknown } }) =>
      resolve({ reason: error.data?.reason, sentence: error.message }),
    )
    socket.once('connect', () => reject(new Error('connected')))
  })
