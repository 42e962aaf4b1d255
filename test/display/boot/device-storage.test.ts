import { expect, it } from 'vitest'
import { createDeviceStorage } from '../../../display/boot/device-storage.ts'
import { aStorage } from '../../helpers/a-storage.ts'

it('createDeviceStorage reads what was written, and null for what is gone', () => {
  const storage = aStorage()
  expect(storage.read('a')).toBeNull()
  storage.write('a', 'one')
  expect(storage.read('a')).toBe('one')
  storage.remove('a')
  expect(storage.read('a')).toBeNull()
})

it('createDeviceStorage of a browser that forbids or fills it does nothing and gives null', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const forbidden = createDeviceStorage(full)
  forbidden.write('a', 'one')
  forbidden.remove('a')
  expect(forbidden.read('a')).toBeNull()
  const crowded = createDeviceStorage(() => ({ getItem: () => 'old', setItem: full, removeItem: () => {} }))
  crowded.write('a', 'one')
  expect(crowded.read('a')).toBe('old')
})
