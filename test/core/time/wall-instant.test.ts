import { expect, test } from 'vitest'
import { firstInstant, wallInstant } from '../../../core/time/wall-instant.ts'

const iso = (time: number) => new Date(time).toISOString()
const wall = (text: string) => Date.parse(`${text}Z`)

test('wallInstant is the instant at which the clocks show a time', () => {
  expect(iso(wallInstant('Europe/Rome', wall('2024-07-01T12:00')))).toBe('2024-07-01T10:00:00.000Z')
})

test('firstInstant is the same while no time is skipped', () => {
  const time = wall('2024-07-01T12:00')
  expect(firstInstant('Europe/Rome', time)).toBe(wallInstant('Europe/Rome', time))
})

test('firstInstant of a skipped time is the change itself', () => {
  expect(iso(firstInstant('Europe/Rome', wall('2024-03-31T02:59')))).toBe('2024-03-31T01:00:00.000Z')
  expect(iso(firstInstant('America/Toronto', wall('1919-03-31T00:00')))).toBe('1919-03-31T04:30:00.000Z')
  expect(iso(firstInstant('Pacific/Apia', wall('2011-12-30T00:00')))).toBe('2011-12-30T10:00:00.000Z')
})
