import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFrames } from '../../../display/watch/create-frames.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('createFrames tells how long nothing was painted, and asks for one frame in ten seconds', () => {
  const waiting: (() => void)[] = []
  const frames = createFrames({ elapsed: () => performance.now(), onFrame: paint => waiting.push(paint) })
  vi.advanceTimersByTime(9000)
  expect(waiting).toHaveLength(1)
  expect(frames.since()).toBe(9000)
  waiting.shift()?.()
  expect(frames.since()).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(waiting).toHaveLength(1)
  frames.stop()
})

it('createFrames of a renderer that hangs grows old, and asks once only', () => {
  const waiting: (() => void)[] = []
  const frames = createFrames({ elapsed: () => performance.now(), onFrame: paint => waiting.push(paint) })
  vi.advanceTimersByTime(600_000)
  expect(frames.since()).toBe(600_000)
  expect(waiting).toHaveLength(1)
  frames.stop()
  expect(vi.getTimerCount()).toBe(0)
})
