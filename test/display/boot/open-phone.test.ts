import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenAnswer } from '../../../display/boot/ask-pairing.ts'
import { openPhone } from '../../../display/boot/open-phone.ts'

function start(answers: TokenAnswer[]) {
  const phone = vi.fn(async (_link: string) => answers.shift() ?? ({ kind: 'away' } as const))
  const paired = vi.fn()
  const used = vi.fn()
  return { phone, paired, used, close: openPhone({ ask: { phone }, link: 'once', paired, used }) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('openPhone', () => {
  it('openPhone brings the link once and hands the token on', async () => {
    const { phone, paired } = start([{ kind: 'paired', token: 'secret' }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(phone).toHaveBeenCalledExactlyOnceWith('once')
    expect(paired).toHaveBeenCalledExactlyOnceWith('secret')
  })

  it('openPhone tries again while the server is away', async () => {
    const { phone, paired } = start([{ kind: 'away' }, { kind: 'away' }, { kind: 'paired', token: 'secret' }])
    await vi.advanceTimersByTimeAsync(9999)
    expect(paired).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(phone).toHaveBeenCalledTimes(3)
    expect(paired).toHaveBeenCalledOnce()
  })

  it('openPhone says when the link is no good any more, and ends', async () => {
    const { used, phone } = start([{ kind: 'gone' }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(used).toHaveBeenCalledOnce()
    expect(phone).toHaveBeenCalledOnce()
  })

  it('openPhone that is closed says nothing more', async () => {
    const { close, paired } = start([{ kind: 'paired', token: 'secret' }])
    close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(paired).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})
