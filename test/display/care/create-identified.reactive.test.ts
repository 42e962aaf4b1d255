import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createIdentified } from '../../../display/care/create-identified.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createIdentified', () => {
  it('createIdentified stands for eight seconds after the last time it was asked, and not before', () => {
    const [asked, ask] = createSignal(0)
    const { stands, dispose } = createRoot(end => ({ stands: createIdentified(asked), dispose: end }))
    expect(stands()).toBe(false)
    ask(1)
    expect(stands()).toBe(true)
    vi.advanceTimersByTime(5000)
    ask(2)
    vi.advanceTimersByTime(7999)
    expect(stands()).toBe(true)
    vi.advanceTimersByTime(1)
    expect(stands()).toBe(false)
    ask(3)
    dispose()
    expect(vi.getTimerCount()).toBe(0)
  })
})
