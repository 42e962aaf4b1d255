import { expect, test } from 'vitest'
import { createMachine } from '../../server/machine.ts'

test('createMachine lets go of what nothing holds when it is told to collect, though Node was started without a flag for it', () => {
  const { collect, heapBytes, residentBytes } = createMachine()
  const gone = (() => new WeakRef({ large: new Array(1000).fill(0) }))()
  return new Promise<void>(resolve => setImmediate(resolve)).then(() => {
    collect()
    expect(gone.deref()).toBeUndefined()
    expect(heapBytes()).toBeLessThan(residentBytes() ?? 0)
  })
})
