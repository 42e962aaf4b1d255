import { expect, it } from 'vitest'
import { keepName, lastName } from '../../../admin/session/last-name.ts'

it('lastName gives the name that was kept last', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  }
  expect(lastName(storage)).toBe('')
  keepName(storage, 'Kim')
  expect(lastName(storage)).toBe('Kim')
})

it('lastName is empty where the browser keeps nothing', () => {
  const closed = () => {
    throw new Error('closed')
  }
  keepName({ setItem: closed }, 'Kim')
  expect(lastName({ getItem: closed })).toBe('')
})
