import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWatch } from '../../../display/watch/create-watch.ts'

const MINUTE = 60_000

function start(outdated: () => Promise<boolean> = async () => false) {
  const ask = vi.fn()
  const reopen = vi.fn()
  const watch = createWatch({ elapsed: () => performance.now(), reloader: { ask }, reopen, outdated })
  return { ask, reopen, watch }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createWatch', () => {
  it('createWatch leaves a link alone that is heard from', () => {
    const { watch, ask, reopen } = start()
    for (let minute = 0; minute < 60; minute += 1) {
      watch.heard('one')
      vi.advanceTimersByTime(MINUTE)
    }
    expect(reopen).not.toHaveBeenCalled()
    expect(ask).not.toHaveBeenCalled()
  })

  it('createWatch opens a silent link anew at five and ten minutes, then asks for the page', () => {
    const { ask, reopen } = start()
    vi.advanceTimersByTime(5 * MINUTE)
    expect(reopen).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(5 * MINUTE)
    expect(reopen).toHaveBeenCalledTimes(2)
    expect(ask).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5 * MINUTE)
    expect(ask).toHaveBeenCalledWith('silence')
  })

  it('createWatch is not moved by a clock that is set', () => {
    const { ask, reopen } = start()
    for (const hours of [3, -6, 30]) {
      vi.setSystemTime(Date.now() + hours * 60 * MINUTE)
      vi.advanceTimersByTime(MINUTE)
    }
    expect(reopen).not.toHaveBeenCalled()
    expect(ask).not.toHaveBeenCalled()
  })

  it('createWatch asks for the page at every snapshot of another build', async () => {
    const { watch, ask } = start()
    watch.heard('one')
    await vi.advanceTimersByTimeAsync(0)
    watch.heard('one')
    expect(ask).not.toHaveBeenCalled()
    watch.heard('two')
    watch.heard('two')
    expect(ask.mock.calls).toEqual([['build'], ['build']])
    expect(watch.build()).toBe('one')
  })

  it('createWatch asks for the page too where this one came from the device and is an older one', async () => {
    const { watch, ask } = start(async () => true)
    expect(watch.build()).toBe('')
    watch.heard('two')
    await vi.advanceTimersByTimeAsync(0)
    expect(ask.mock.calls).toEqual([['build']])
    watch.heard('two')
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('createWatch that is stopped looks no more', () => {
    const { watch, reopen } = start()
    watch.stop()
    vi.advanceTimersByTime(60 * MINUTE)
    expect(reopen).not.toHaveBeenCalled()
  })
})
