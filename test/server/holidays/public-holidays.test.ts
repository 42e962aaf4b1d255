import { describe, expect, it } from 'vitest'
import { countries, publicHolidays } from '../../../server/holidays/public-holidays.ts'

describe('publicHolidays', () => {
  it('publicHolidays has the days of a year in order, each once', async () => {
    const found = (await publicHolidays('US', null, 2026)) ?? []
    expect(found).toContainEqual({ date: '2026-11-26', name: 'Thanksgiving Day' })
    expect(found).toContainEqual({ date: '2026-12-25', name: 'Christmas Day' })
    const dates = found.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(dates.every(date => /^2026-\d\d-\d\d$/.test(date))).toBe(true)
  })

  it('publicHolidays of a state are more than those of its country', async () => {
    const all = (await publicHolidays('DE', null, 2026))?.map(({ date }) => date)
    const bavaria = (await publicHolidays('DE', 'BY', 2026))?.map(({ date }) => date)
    expect(all).not.toContain('2026-08-15')
    expect(bavaria).toContain('2026-11-01')
    expect(all).not.toContain('2026-11-01')
  })

  it('publicHolidays have a line for each day of a feast', async () => {
    const eid = (await publicHolidays('SA', null, 2026))?.filter(({ name }) => name.includes('Eid al-Fitr'))
    expect(eid?.map(({ date }) => date)).toEqual(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'])
  })

  it('publicHolidays of what is not known are null', async () => {
    expect(await publicHolidays('XX', null, 2026)).toBeNull()
    expect(await publicHolidays('DE', 'ZZ', 2026)).toBeNull()
    expect(await publicHolidays('toString', null, 2026)).toBeNull()
  })
})

describe('countries', () => {
  it('countries are by name, with their codes', async () => {
    const all = await countries()
    expect(all).toContainEqual({ code: 'IT', name: 'Italy' })
    expect(all.length).toBeGreaterThan(150)
    const names = all.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  })
})
