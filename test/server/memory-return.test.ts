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
    state.heap /= 2
  }
  const told = (took: number, freed: number) => void pauses.push([took, freed])
  const released = createMemoryReturn({ machine, later, told })
  const pass = async (time: number) => {
    state.time += time
    await advance(time)
  }
  return { state, waits, pass, pauses, at, released }
}

test('createMemoryReturn collects twice after the turn in which something large was let go of, and tells what each took', async () => {
  const { pass, pauses, at, waits, released } = tried()
  released()
  expect(at).toEqual([])
  await pass(0)
  expect(pauses).toEqual([[60, 90 * MB]])
  expect(waits()).toEqual([1000])
  await pass(1000)
  expect(pauses).toEqual([
    [60, 90 * MB],
    [60, 45 * MB],
  ])
  expect(waits()).toEqual([])
})

test('createMemoryReturn leaves a small heap alone, and looks again at the next time', async () => {
  const { state, pass, pauses, waits, released } = tried()
  state.heap = 64 * MB - 1
  released()
  await pass(0)
  expect([pauses, waits()]).toEqual([[], []])
  state.heap = 64 * MB
  released()
  await pass(0)
  expect(pauses).toHaveLength(1)
})

test('createMemoryReturn waits a minute after two pauses of 60 ms, and forgets nothing meanwhile', async () => {
  const { state, pass, at, waits, released } = tried()
  released()
  await pass(0)
  await pass(1000)
  state.heap = 180 * MB
  released()
  released()
  expect(waits()).toEqual([60_000])
  await pass(59_999)
  expect(at).toHaveLength(2)
  await pass(1)
  expect(at).toHaveLength(3)
})

test('createMemoryReturn waits at least a minute, and collects for at most a five-hundredth of the time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3000 }),
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 30 }),
      async (pause, times) => {
        const { state, pass, at, released } = tried(pause)
        for (const time of times) {
          state.heap = 500 * MB
          released()
          await pass(time)
        }
        const begun = at.filter((_, index) => index % 2 === 0)
        for (const [index, from] of begun.slice(1).entries())
          expect(from - (begun[index] ?? 0)).toBeGreaterThanOrEqual(Math.max(60_000, 1000 * pause))
      },
    ),
  )
})
