import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it, vi } from 'vitest'
import { createWakeLock } from '../../../display/care/create-wake-lock.ts'

function start(refuses = false, has = true) {
  const [wanted, want] = createSignal(false)
  const release = vi.fn(async () => {})
  const request = vi.fn(async () => {
    if (refuses) throw new Error('Not now.')
    return { release }
  })
  const listeners = new Set<() => void>()
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_type: string, listen: unknown) => void listeners.add(listen as () => void),
    removeEventListener: (_type: string, listen: unknown) => void listeners.delete(listen as () => void),
  }
  const dispose = createRoot(end => {
    createWakeLock(wanted, { wakeLock: has ? { request } : undefined, page })
    return end
  })
  const turns = async (state: DocumentVisibilityState) => {
    page.visibilityState = state
    for (const listen of listeners) listen()
    await settled()
  }
  return { want, request, release, turns, dispose, listeners }
}

const settled = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

describe('createWakeLock', () => {
  it('createWakeLock asks for nothing until it is wanted, and lets go when it no longer is', async () => {
    const { want, request, release, dispose, listeners } = start()
    expect(request).not.toHaveBeenCalled()
    want(true)
    await settled()
    expect(request).toHaveBeenCalledExactlyOnceWith('screen')
    want(false)
    expect(release).toHaveBeenCalledOnce()
    expect(listeners.size).toBe(0)
    dispose()
  })

  it('createWakeLock asks again when a hidden page is seen again', async () => {
    const { want, request, turns, dispose } = start()
    want(true)
    await settled()
    await turns('hidden')
    expect(request).toHaveBeenCalledOnce()
    await turns('visible')
    expect(request).toHaveBeenCalledTimes(2)
    dispose()
  })

  it('createWakeLock lets go of a lock that comes after its end', async () => {
    const { want, release, dispose } = start()
    want(true)
    dispose()
    await settled()
    expect(release).toHaveBeenCalledOnce()
  })

  it('createWakeLock is silent where it is refused or there is none', async () => {
    const refused = start(true)
    refused.want(true)
    await settled()
    expect(refused.request).toHaveBeenCalledOnce()
    refused.dispose()
    const none = start(false, false)
    none.want(true)
    expect(none.listeners.size).toBe(0)
    none.dispose()
  })
})
