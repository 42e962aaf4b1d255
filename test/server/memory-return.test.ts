import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryReturn } from '../../server/memory-return.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { fakeMachine } from '../helpers/fake-machine.ts'

const MB = 2 ** 20

function tried(pause = 60) {
  const { machine, state } = fakeMachine()
  const { later, advance, waits } = createFakeLater()
  const pauses: [number, number][] = []
  const at: number[] = []
  state.heap = 180 * MB
  state.collect = () => {
    at.push(state.time)
    state.time += pause
    state.heap = 70 * MB
  }
  const told = (took: number, freed: number) => void pauses.push([took, freed])
  const released = createMemoryReturn({ machine, later, told })
  const pass = async (time: number) => {
    state.time += time
    await advance(time)
  }
  return { state, waits, pass, pauses, at, released }
}

test('createMemoryReturn collects after the turn in which something large was let go of, and tells what it took', async () => {
  const { pass, pauses, at, released } = tried()
  released()
  expect(at).toEqual([])
  await pass(0)
  expect(pauses).toEqual([[60, 110 * MB]])
})

test('createMemoryReturn leaves a small heap alone', async () => {
  const { state, pass, pauses, waits, released } = tried()
  state.heap = 64 * MB - 1
  released()
  await pass(0)
  expect([pauses, waits()]).toEqual([[], []])
})

test('createMemoryReturn waits a minute from one collection to the next, and forgets nothing meanwhile', async () => {
  const { state, pass, at, waits, released } = tried()
  released()
  await pass(0)
  state.heap = 180 * MB
  released()
  released()
  expect(waits()).toEqual([60_000])
  await pass(59_999)
  expect(at).toHaveLength(1)
  await pass(1)
  expect(at).toHaveLength(2)
})

test('createMemoryReturn collects for at most a thousandth of the time, however large the heap', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3000 }),
      fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 30 }),
      async (pause, times) => {
        const { state, pass, at, released } = tried(pause)
        for (const time of times) {
          state.heap = 500 * MB
          released()
          await pass(time)
        }
        for (const [index, begun] of at.entries())
          if (index > 0) expect(begun - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(1000 * pause)
      },
    ),
  )
})
