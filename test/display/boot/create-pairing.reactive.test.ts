import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pairing } from '../../../core/model/display.ts'
import { instant } from '../../../core/model/units.ts'
import type { TokenAnswer } from '../../../display/boot/ask-pairing.ts'
import { createPairing } from '../../../display/boot/create-pairing.ts'
import { aPairing } from '../../helpers/a-pairing.ts'

const MINUTE = 60_000

function start(given: { code?: () => Pairing | null; token?: () => TokenAnswer } = {}) {
  const code = vi.fn(async () => (given.code ?? aPairing)())
  const token = vi.fn(async (_device: string) => (given.token ?? (() => ({ kind: 'pending' }) as const))())
  const paired = vi.fn()
  const expired = vi.fn()
  return createRoot(dispose => {
    const elapsed = () => performance.now()
    const shown = createPairing({ ask: { code, token }, elapsed, paired, expired })
    return { shown, code, token, paired, expired, dispose }
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createPairing', () => {
  it('createPairing shows a code and how many minutes it holds', async () => {
    const { shown, dispose } = start()
    expect(shown()).toBeNull()
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual({ pairing: aPairing(), minutes: 10, answering: true })
    await vi.advanceTimersByTimeAsync(1.5 * MINUTE)
    expect(shown()?.minutes).toBe(9)
    await vi.advanceTimersByTimeAsync(8 * MINUTE)
    expect(shown()?.minutes).toBe(1)
    dispose()
  })

  it('createPairing tells the minutes by the time that passes, whatever the clocks say', async () => {
    vi.setSystemTime(0)
    const now = instant(Date.parse('2031-01-01T00:00:00Z'))
    const { shown, dispose } = start({ code: () => aPairing({ now, expires: instant(now + 3 * MINUTE) }) })
    await vi.advanceTimersByTimeAsync(0)
    vi.setSystemTime(Date.parse('2040-01-01T00:00:00Z'))
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(shown()?.minutes).toBe(2)
    dispose()
  })

  it('createPairing asks as often as it may, with what only it knows, until the token is there', async () => {
    let answer: TokenAnswer = { kind: 'pending' }
    const { token, paired, dispose } = start({ token: () => answer })
    await vi.advanceTimersByTimeAsync(4999)
    expect(token).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(token).toHaveBeenCalledExactlyOnceWith('device')
    answer = { kind: 'paired', token: 'secret' }
    await vi.advanceTimersByTimeAsync(5000)
    expect(paired).toHaveBeenCalledExactlyOnceWith('secret')
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(token).toHaveBeenCalledTimes(2)
    dispose()
  })

  it('createPairing ends with its code, once, and at once where the server no longer knows it', async () => {
    const slow = start()
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    expect(slow.expired).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(30 * MINUTE)
    expect(slow.expired).toHaveBeenCalledOnce()
    const gone = start({ token: () => ({ kind: 'gone' }) })
    await vi.advanceTimersByTimeAsync(5000)
    expect(gone.expired).toHaveBeenCalledOnce()
  })

  it('createPairing tries for a code every five seconds while the server is away', async () => {
    let code: Pairing | null = null
    const { shown, code: asked, dispose } = start({ code: () => code })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveBeenCalledTimes(3)
    code = aPairing()
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown()?.pairing.code).toBe('BCDFGHJK')
    dispose()
  })

  it('createPairing keeps its code on the screen while the server is away, and says so', async () => {
    let answer: TokenAnswer = { kind: 'away' }
    const { shown, expired, dispose } = start({ token: () => answer })
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown()?.answering).toBe(false)
    answer = { kind: 'pending' }
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown()?.answering).toBe(true)
    expect(expired).not.toHaveBeenCalled()
    dispose()
  })

  it('createPairing asks nothing more once disposed', async () => {
    const { dispose, token, paired } = start({ token: () => ({ kind: 'paired', token: 'secret' }) })
    await vi.advanceTimersByTimeAsync(0)
    dispose()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(token).not.toHaveBeenCalled()
    expect(paired).not.toHaveBeenCalled()
  })
})
