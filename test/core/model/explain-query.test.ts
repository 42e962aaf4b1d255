import { describe, expect, it } from 'vitest'
import { explainQuerySchema } from '../../../core/model/explain-query.ts'
import { parsed } from '../../../core/model/settings.ts'

describe('explainQuerySchema', () => {
  it('explainQuerySchema fills in what an address leaves out, and passes over what is not its own', () => {
    expect(parsed(explainQuerySchema, { key: 'abc' })).toEqual({
      ok: true,
      value: { show: 'counted', sort: 'created', descending: true, q: '', page: 1 },
    })
  })

  it('explainQuerySchema reads all of it', () => {
    const said = { show: 'left-out', sort: 'due', order: 'asc', q: 'printer', page: '3' }
    expect(parsed(explainQuerySchema, said)).toEqual({
      ok: true,
      value: { show: 'left-out', sort: 'due', descending: false, q: 'printer', page: 3 },
    })
  })

  it.each([
    { show: 'all' },
    { sort: 'client' },
    { order: 'up' },
    { page: '0' },
    { page: ['1'] },
    { q: ['a'] },
  ])('explainQuerySchema refuses %o', wrong => {
    expect(parsed(explainQuerySchema, wrong).ok).toBe(false)
  })
})
