import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ask } from '../../display/ask.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('ask gives up on a server that does not answer within ten seconds', async () => {
  const silent = (_address: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  vi.stubGlobal('fetch', silent)
  const end = vi.fn()
  ask('/healthz').catch(end)
  await vi.advanceTimersByTimeAsync(9999)
  expect(end).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(end).toHaveBeenCalledOnce()
})

it('ask hands the answer on and leaves no timer behind', async () => {
  const answer = new Response('ok')
  const fetched = vi.fn(async () => answer)
  vi.stubGlobal('fetch', fetched)
  expect(await ask('/healthz', { cache: 'no-store' })).toBe(answer)
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/healthz', expect.objectContaining({ cache: 'no-store' }))
  expect(vi.getTimerCount()).toBe(0)
})
