import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { DisplayOrders } from '../../../core/model/display.ts'
import { createDressing } from '../../../display/care/create-dressing.ts'
import { someOrders } from '../../helpers/some-orders.ts'

function start(light: boolean, events = true) {
  const listeners = new Set<() => void>()
  const wish = {
    matches: light,
    ...(events && {
      addEventListener: (_type: string, listen: () => void) => void listeners.add(listen),
      removeEventListener: (_type: string, listen: () => void) => void listeners.delete(listen),
    }),
  }
  const set = new Map<string, string>()
  const root = {
    dataset: {} as { [name: string]: string | undefined },
    style: {
      setProperty: (name: string, value: string | null) => void set.set(name, value ?? ''),
      removeProperty: (name: string) => {
        set.delete(name)
        return ''
      },
    },
  }
  const [orders, setOrders] = createSignal<DisplayOrders | null>(null)
  const dispose = createRoot(end => {
    createDressing(orders, root, wish)
    return end
  })
  const wishes = (matches: boolean) => {
    wish.matches = matches
    for (const listen of listeners) listen()
  }
  return { root, set, setOrders, wishes, dispose, listeners }
}

describe('createDressing', () => {
  it('createDressing is the design of its own until orders come', () => {
    const { root, set, dispose } = start(true)
    expect([...set]).toEqual([
      ['--size', '1'],
      ['--safe', '0'],
    ])
    expect(root.dataset).toEqual({ size: '1', theme: 'dark' })
    dispose()
  })

  it('createDressing follows its orders, and takes all of it off in the end', () => {
    const { root, set, setOrders, dispose, listeners } = start(false)
    setOrders(someOrders({ size: 1.15, safeArea: 2.5, theme: 'light' }))
    expect([...set.values()]).toEqual(['1.15', '2.5'])
    expect(root.dataset).toEqual({ size: '1.15', theme: 'light' })
    dispose()
    expect([set.size, root.dataset, listeners.size]).toEqual([0, {}, 0])
  })

  it('createDressing that is automatic goes by what the device wishes, and dark where it wishes nothing', () => {
    const { root, setOrders, wishes, dispose } = start(false)
    setOrders(someOrders({ theme: 'auto' }))
    expect(root.dataset.theme).toBe('dark')
    wishes(true)
    expect(root.dataset.theme).toBe('light')
    setOrders(someOrders({ theme: 'dark' }))
    expect(root.dataset.theme).toBe('dark')
    dispose()
  })

  it('createDressing lives with a wish that tells no events', () => {
    const { root, setOrders, dispose } = start(true, false)
    setOrders(someOrders({ theme: 'auto' }))
    expect(root.dataset.theme).toBe('light')
    dispose()
  })
})
