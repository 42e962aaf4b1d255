import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Millis } from '../../../core/model/units.ts'
import { createReloader } from '../../../display/watch/create-reloader.ts'

function start(given: { reloaded?: boolean; chance?: number; answers?: () => Promise<boolean> } = {}) {
  const { reloaded = false, chance = 0.5, answers = async () => true } = given
  const reload = vi.fn()
  const begun = performance.now()
  const uptime = () => (performance.now() - begun) as Millis
  const asked = vi.fn(answers)
  return {
    ...{ reload, asked },
    reloader: createReloader({ uptime, reloaded, random: () => chance, answers: asked, reload }),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createReloader', () => {
  it('createReloader waits its part of half a minute at a new build, however often it is asked', async () => {
    const { reloader, reload } = start()
    reloader.ask('build')
    await vi.advanceTimersByTimeAsync(14_000)
    reloader.ask('build')
    expect(reload).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1000)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('createReloader of a page that was loaded anew waits until it is five minutes old', async () => {
    const { reloader, reload } = start({ reloaded: true, chance: 0 })
    await vi.advanceTimersByTimeAsync(1000)
    reloader.ask('build')
    await vi.advanceTimersByTimeAsync(298_999)
    expect(reload).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('createReloader stays where it is while the page does not answer, and goes when asked again', async () => {
    let well = false
    const { reloader, reload, asked } = start({ chance: 0, answers: async () => well })
    reloader.ask('build')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(asked).toHaveBeenCalledOnce()
    expect(reload).not.toHaveBeenCalled()
    well = true
    reloader.ask('build')
    await vi.advanceTimersByTimeAsync(0)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('createReloader does at once what a manager asked for, though a later time is planned', async () => {
    const { reloader, reload } = start({ reloaded: true })
    reloader.ask('build')
    reloader.ask('order')
    await vi.advanceTimersByTimeAsync(0)
    expect(reload).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('createReloader that is stopped does nothing more', async () => {
    const { reloader, reload } = start()
    reloader.ask('build')
    reloader.stop()
    reloader.ask('order')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(reload).not.toHaveBeenCalled()
  })
})
