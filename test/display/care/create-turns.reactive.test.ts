import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DisplayOrders } from '../../../core/model/display.ts'
import { createTurns } from '../../../display/care/create-turns.ts'
import { someOrders } from '../../helpers/some-orders.ts'

function start(given: readonly string[]) {
  const [teams, setTeams] = createSignal(given)
  const [shown, show] = createSignal<string | null>(given[0] ?? null)
  const [orders, setOrders] = createSignal<DisplayOrders | null>(someOrders({ turn: 12 }))
  return createRoot(dispose => {
    const turns = createTurns({ teams, shown, orders, show: team => void show(team) })
    return { ...turns, shown, show, setTeams, setOrders, dispose }
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createTurns', () => {
  it('createTurns lets each team stand as long as ordered, and around', () => {
    const { shown, seconds, turned, dispose } = start(['a', 'b'])
    expect(seconds()).toBe(12)
    vi.advanceTimersByTime(11_999)
    expect([shown(), turned()]).toEqual(['a', 0])
    vi.advanceTimersByTime(1)
    expect([shown(), turned()]).toEqual(['b', 1])
    vi.advanceTimersByTime(12_000)
    expect([shown(), turned()]).toEqual(['a', 2])
    dispose()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('createTurns lets one team stand alone, and begins with the second', () => {
    const { shown, seconds, setTeams, dispose } = start(['a'])
    expect(seconds()).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
    setTeams(['a', 'b'])
    vi.advanceTimersByTime(12_000)
    expect(shown()).toBe('b')
    dispose()
  })

  it('createTurns has the pool back within twenty seconds, whatever is ordered', () => {
    const { shown, setOrders, dispose } = start(['a', 'b'])
    setOrders(someOrders({ turn: 600 }))
    vi.advanceTimersByTime(20_000)
    expect(shown()).toBe('b')
    dispose()
  })

  it('createTurns gives a team that came otherwise its whole time', () => {
    const { shown, show, dispose } = start(['a', 'b', 'c'])
    vi.advanceTimersByTime(11_000)
    show('c')
    vi.advanceTimersByTime(11_000)
    expect(shown()).toBe('c')
    vi.advanceTimersByTime(1000)
    expect(shown()).toBe('a')
    dispose()
  })
})
