import { expect, test, vi } from 'vitest'
import { createKeptReading } from '../../../../server/sources/csv/kept-reading.ts'
import type { CsvReading } from '../../../../server/sources/csv/read-csv.ts'
import { createFakeLater } from '../../../helpers/fake-later.ts'

const READING = { tickets: [], surveys: [] } as unknown as CsvReading

function kept() {
  const { later, advance } = createFakeLater()
  const read = vi.fn(async () => READING)
  const { of } = createKeptReading((delay, run) => later(run, delay))
  return { ask: (key: string) => of(key, read), read, advance }
}

test('createKeptReading reads once while it is asked for again and again', async () => {
  const { ask, read, advance } = kept()
  for (let times = 0; times < 5; times++) {
    await ask('a')
    await advance(15_000)
  }
  expect(read).toHaveBeenCalledOnce()
})

test('createKeptReading lets go of what nobody asked for in twenty seconds', async () => {
  const { ask, read, advance } = kept()
  await ask('a')
  await advance(20_000)
  await ask('a')
  expect(read).toHaveBeenCalledTimes(2)
})

test('createKeptReading reads other files anew, and the same ones once for two that ask at once', async () => {
  const { ask, read } = kept()
  await Promise.all([ask('a'), ask('a')])
  await ask('b')
  expect(read).toHaveBeenCalledTimes(2)
})

test('createKeptReading does not keep a failure', async () => {
  const { of } = createKeptReading(() => () => {})
  await expect(of('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await of('a', async () => READING)).toBe(READING)
})

test('createKeptReading tells once that a reading is no longer held', async () => {
  const { later, advance } = createFakeLater()
  const released = vi.fn()
  const { of } = createKeptReading((delay, run) => later(run, delay), released)
  await of('a', async () => READING)
  await advance(19_999)
  expect(released).not.toHaveBeenCalled()
  await advance(60_000)
  expect(released).toHaveBeenCalledOnce()
})
