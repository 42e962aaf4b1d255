import { describe, expect, it } from 'vitest'
import { holidaysQuerySchema } from '../../../core/model/holidays-query.ts'
import { parsed } from '../../../core/model/settings.ts'

describe('holidaysQuerySchema', () => {
  it('holidaysQuerySchema reads a country, a state or none, and a year', () => {
    const value = { country: 'US', state: null, year: 2026 }
    expect(parsed(holidaysQuerySchema, { country: 'US', year: '2026' })).toEqual({ ok: true, value })
    expect(parsed(holidaysQuerySchema, { country: 'US', state: '', year: '2026' })).toEqual({
      ok: true,
      value,
    })
    expect(parsed(holidaysQuerySchema, { country: 'DE', state: 'BY', year: '2026' })).toMatchObject({
      value: { state: 'BY' },
    })
  })

  it.each([
    { year: '2026' },
    { country: 'usa', year: '2026' },
    { country: 'US' },
    { country: 'US', year: '99999' },
  ])('holidaysQuerySchema refuses %o', wrong => {
    expect(parsed(holidaysQuerySchema, wrong).ok).toBe(false)
  })
})
