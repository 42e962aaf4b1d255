import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ask } from '../../../admin/create-ask.ts'
import type { Live } from '../../../admin/create-live.ts'
import { createDisplays } from '../../../admin/displays/create-displays.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The screens of a server in a variable; `tell` is its word that one changed. */
async function open(isPage: boolean, isDown = false) {
  const server = { asked: 0, isDown }
  const [page, setPage] = createSignal(isPage)
  const [connected, setConnected] = createSignal(true)
  let tell = () => {}
  const live: Live = {
    ...{ snapshot: () => null, now: () => null, onRevision: () => {}, connected },
    onDisplays: listener => {
      tell = listener
    },
  }
  const ask = async () => {
    server.asked += 1
    return server.isDown
      ? { kind: 'failed', sentence: 'The server does not answer.' }
      : { kind: 'done', value: { revision: server.asked } }
  }
  const { displays, close } = createRoot(close => ({
    close,
    displays: createDisplays(live, page, ask as Ask),
  }))
  const wait = (span: number) => vi.advanceTimersByTimeAsync(span)
  await wait(0)
  return { server, displays, close, wait, setPage, setConnected, tell: () => tell() }
}

describe('createDisplays', () => {
  it('createDisplays reads at the start and every ten seconds while the page stands', async () => {
    const { server, displays, wait } = await open(true)
    expect(displays.state()).toMatchObject({ kind: 'ready', value: { revision: 1 } })
    await wait(20_000)
    expect(server.asked).toBe(3)
  })

  it('createDisplays reads once a minute beside another page, and at once when the page opens', async () => {
    const { server, wait, setPage } = await open(false)
    await wait(59_999)
    expect(server.asked).toBe(1)
    await wait(1)
    expect(server.asked).toBe(2)
    setPage(true)
    await wait(10_000)
    expect(server.asked).toBe(4)
  })

  it('createDisplays reads when the server says so and when it is connected again', async () => {
    const { server, wait, tell, setConnected } = await open(false)
    tell()
    expect(server.asked).toBe(2)
    setConnected(false)
    expect(server.asked).toBe(2)
    setConnected(true)
    await wait(0)
    expect(server.asked).toBe(3)
  })

  it('createDisplays keeps the last reading where the next one fails', async () => {
    const { server, displays, wait } = await open(true)
    server.isDown = true
    await wait(10_000)
    expect(displays.state()).toEqual({ kind: 'ready', value: { revision: 1 }, isOld: true })
    server.isDown = false
    await wait(10_000)
    expect(displays.state()).toEqual({ kind: 'ready', value: { revision: 3 }, isOld: false })
  })

  it('createDisplays that got nothing asks again only where the page stands', async () => {
    const { server, wait, setPage } = await open(false, true)
    await wait(120_000)
    expect(server.asked).toBe(1)
    setPage(true)
    await wait(10_000)
    expect(server.asked).toBe(3)
  })

  it('createDisplays asks no more once its owner is gone', async () => {
    const { server, close, wait } = await open(true)
    close()
    await wait(60_000)
    expect(server.asked).toBe(1)
  })
})
