import { describe, expect, it } from 'vitest'
import { realDesk } from '../../helpers/real-desk.ts'

describe('holidaysApi', () => {
  it('holidaysApi has countries, and the public holidays of a year', async () => {
    const { ask } = await realDesk({})
    expect((await ask('holidays/countries')).json).toContainEqual({
      code: 'US',
      name: 'United States',
    })
    const { json } = await ask('holidays?country=US&state=&year=2026')
    expect(json).toContainEqual({ date: '2026-11-26', name: 'Thanksgiving Day' })
  })

  it.each(['country=ZZ&year=2026', 'country=US&year=26', 'year=2026', 'country=US&state=QQ&year=2026'])(
    'holidaysApi refuses %s',
    async query => {
      const { ask } = await realDesk({})
      const { status, json } = await ask(`holidays?${query}`)
      expect(status).toBe(422)
      expect(json.problems).toHaveLength(1)
    },
  )
})
