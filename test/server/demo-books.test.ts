import { describe, expect, it } from 'vitest'
import { peopleProblems } from '../../core/bonus/people-problems.ts'
import { parsePeople } from '../../core/model/people.ts'
import { parseRevenueBook } from '../../core/model/revenue-book.ts'
import {
  DEMO_MONTHS,
  demoPeople,
  demoRevenue,
  isDemoConfirmation,
  isDemoLine,
  isDemoPerson,
} from '../../server/demo-books.ts'
import { NOON } from '../helpers/start-test-server.ts'

const people = demoPeople('help-desk', '2026-11')
const revenue = demoRevenue('help-desk', '2026-11', NOON)

describe('demoPeople', () => {
  it('demoPeople are eight, full time, with a base pay, and fit for the store', () => {
    expect(people.people.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(each => `desk-${each}`))
    expect(parsePeople(people)).toEqual({ ok: true, value: people })
    expect(peopleProblems(people.people)).toEqual([])
    expect(demoPeople('help-desk', '2026-11')).toEqual(people)
  })
})

describe('demoRevenue', () => {
  it('demoRevenue has a confirmed line for each of the thirteen months before, growing slightly to $832,000', () => {
    const amounts = revenue.lines.map(({ amount }) => amount)
    expect(amounts).toHaveLength(DEMO_MONTHS)
    expect(amounts[0]).toBe(83_200_000)
    expect([...amounts].sort((a, b) => b - a)).toEqual(amounts)
    expect(amounts.at(-1)! / amounts[0]!).toBeGreaterThan(0.9)
    expect(revenue.lines.map(({ month }) => month)).toEqual(revenue.confirmations.map(({ month }) => month))
    expect([revenue.lines[0]?.month, revenue.lines.at(-1)?.month]).toEqual(['2026-10', '2025-10'])
    expect(parseRevenueBook(revenue)).toEqual({ ok: true, value: revenue })
  })
})

describe('isDemoPerson', () => {
  it('isDemoPerson knows the people of the demo from those written over them', () => {
    const [first] = people.people
    expect(people.people.every(isDemoPerson)).toBe(true)
    expect(isDemoPerson({ ...first!, memberId: 'ann' })).toBe(false)
    expect(isDemoPerson({ ...first!, id: 'ann' })).toBe(false)
    expect(isDemoPerson({ ...first!, name: 'Ann' })).toBe(false)
  })
})

describe('isDemoLine', () => {
  it('isDemoLine and isDemoConfirmation know what the demo put into the revenue', () => {
    expect(revenue.lines.every(isDemoLine) && revenue.confirmations.every(isDemoConfirmation)).toBe(true)
    expect(isDemoLine({ id: '7' }) || isDemoConfirmation({ author: 'manager' })).toBe(false)
  })
})
