import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Namespace, Server } from 'socket.io'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DisplayReport } from '../../core/model/display.ts'
import { millis } from '../../core/model/units.ts'
import { DISPLAY_CHANNEL, type DisplayDown, type DisplayUp } from '../../core/snapshot/protocol.ts'
import { makeLink } from '../../display/make-link.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { someOrders } from '../helpers/some-orders.ts'

const REPORT: DisplayReport = {
  ...{ build: 'build', width: 1920, height: 1080, ratio: 1, heap: null },
  ...{ uptime: millis(1), painted: millis(2), team: 'help-desk' },
}

let io: Server
let channel: Namespace<DisplayUp, DisplayDown>
let address: string
let unlink = () => {}

beforeEach(async () => {
  const http = createServer()
  io = new Server(http, { serveClient: false })
  channel = io.of(DISPLAY_CHANNEL)
  await new Promise<void>(done => http.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterEach(async () => {
  unlink()
  await io.close()
})

/** A link to the server, with everything that it told. */
function link() {
  const listener = {
    connected: vi.fn(),
    lost: vi.fn(),
    refused: vi.fn(),
    orders: vi.fn(),
    order: vi.fn(),
    snapshot: vi.fn((_snapshot: unknown, acknowledge: () => void) => acknowledge()),
  }
  unlink = makeLink({ address, auth: () => ({ token: 'secret' }), report: () => REPORT }, listener)
  return listener
}
const nextSocket = () =>
  new Promise<Parameters<Parameters<typeof channel.on<'connection'>>[1]>[0]>(done =>
    channel.once('connection', socket => done(socket)),
  )

describe('makeLink', () => {
  it('makeLink hands the token over and passes on orders and what is to be done once', async () => {
    const listener = link()
    const socket = await nextSocket()
    expect(socket.handshake.auth).toEqual({ token: 'secret' })
    socket.emit('orders', someOrders())
    socket.emit('order', 'identify')
    await vi.waitFor(() => expect(listener.order).toHaveBeenCalledExactlyOnceWith('identify'))
    expect(listener.connected).toHaveBeenCalledOnce()
    expect(listener.orders).toHaveBeenCalledExactlyOnceWith(someOrders())
  })

  it('makeLink acknowledges a snapshot and reports with the first one', async () => {
    link()
    const socket = await nextSocket()
    const reports: DisplayReport[] = []
    socket.on('report', report => reports.push(report))
    for (const round of [7, 8]) {
      const seen = new Promise<number>(done => socket.once('seen', done))
      socket.emit('snapshot', sampleSnapshot, round)
      expect(await seen).toBe(round)
    }
    await vi.waitFor(() => expect(reports).toEqual([REPORT]))
  })

  it('makeLink is lost when the server lets it go, and comes back by itself', async () => {
    const listener = link()
    const first = await nextSocket()
    const second = nextSocket()
    first.disconnect(true)
    await second
    await vi.waitFor(() => expect(listener.connected).toHaveBeenCalledTimes(2))
    expect(listener.lost).toHaveBeenCalledOnce()
  })

  it.each([
    ['revoked', 'revoked'],
    ['pair', 'pair'],
    ['no-team', 'no-team'],
    ['something new', null],
  ])('makeLink that is refused for %s tells sentence and reason', async (sent, told) => {
    channel.use((_socket, next) => next(Object.assign(new Error('No.'), { data: { reason: sent } })))
    const listener = link()
    await vi.waitFor(() => expect(listener.refused).toHaveBeenCalledExactlyOnceWith('No.', told))
    expect(listener.lost).not.toHaveBeenCalled()
  })

  it('makeLink that cannot reach the server is lost, not refused', async () => {
    await io.close()
    const listener = link()
    await vi.waitFor(() => expect(listener.lost).toHaveBeenCalled(), { timeout: 5000 })
    expect(listener.refused).not.toHaveBeenCalled()
  })
})
