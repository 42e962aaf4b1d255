import { describe, expect, it } from 'vitest'
import { covers, employment } from '../../../core/bonus/employment.ts'
import { spell } from '../../helpers/a-person.ts'

describe('covers', () => {
  it('covers both ends of a range, and everything after an open one begins', () => {
    const range = { from: '2026-11-10', to: '2026-11-12' }
    expect(['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13'].map(date => covers(range, date))).toEqual(
      [false, true, true, false],
    )
    expect(covers({ from: '2026-11-10', to: null }, '2099-01-01')).toBe(true)
  })
})

describe('employment', () => {
  it('employment joins spells that touch, in any order, and begins anew after a gap', () => {
    const spells = [
      spell({ from: '2026-06-10' }),
      spell({ from: '2026-02-01', to: '2026-05-31' }),
      spell({ from: '2026-01-01', to: '2026-01-31' }),
    ]
    const found = employment({ spells })
    expect(found.map(each => [each.from, each.joined])).toEqual([
      ['2026-01-01', '2026-01-01'],
      ['2026-02-01', '2026-01-01'],
      ['2026-06-10', '2026-06-10'],
    ])
    expect(found.map(each => [each.follows?.from ?? null, each.next?.from ?? null])).toEqual([
      [null, '2026-02-01'],
      ['2026-01-01', null],
      [null, null],
    ])
  })

  it('employment of nobody is none', () => {
    expect(employment({ spells: [] })).toEqual([])
  })
})
