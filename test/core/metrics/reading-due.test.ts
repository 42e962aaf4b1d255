import { describe, expect, it } from 'vitest'
import { readingDue } from '../../../core/metrics/reading-due.ts'
import { reading } from '../../helpers/a-reading.ts'

const state = (today: string, ...more: readonly ReturnType<typeof reading>[]) =>
  readingDue('projectSales', [reading({ id: 'a' }), ...more], today).state

describe('readingDue', () => {
  it('readingDue reminds on day six, and is stale after seven', () => {
    expect(['15', '16', '17', '18'].map(day => state(`2026-11-${day}`))).toEqual([
      'fresh',
      'due',
      'due',
      'stale',
    ])
  })

  it('readingDue says who typed the number, its day and the day of the reminder', () => {
    expect(readingDue('projectSales', [reading({ id: 'a' })], '2026-11-11')).toEqual({
      state: 'fresh',
      last: '2026-11-10',
      dueOn: '2026-11-16',
      author: 'Sam',
    })
  })

  it('readingDue goes by the newest that stands, whatever the order', () => {
    expect(state('2026-11-18', reading({ id: 'b', date: '2026-11-15' }))).toBe('fresh')
    const corrected = reading({ id: 'b', date: '2026-11-03', replaces: 'a' })
    expect(state('2026-11-12', corrected)).toBe('stale')
    expect(state('2026-11-18', reading({ id: 'b', date: '2026-11-25' }))).toBe('stale')
  })

  it('readingDue of a number nobody ever typed is stale', () => {
    expect(readingDue('profit', [reading({ id: 'a' })], '2026-11-10')).toMatchObject({
      state: 'stale',
      last: null,
    })
  })
})
