import { describe, expect, it } from 'vitest'
import { ticket } from '../../../core/model/ticket.ts'
import { instant } from '../../../core/model/units.ts'

describe('ticket', () => {
  const bare = ticket({ id: '1', source: 'csv', created: instant(5) })

  it('ticket leaves what nobody said at null, and nothing waiting', () => {
    const { id, source, created, waiting, priorities, ...rest } = bare
    expect([id, source, created, waiting, priorities]).toEqual(['1', 'csv', 5, 0, []])
    expect(new Set(Object.values(rest))).toEqual(new Set([null]))
  })

  it('ticket keeps what was said, a no as well', () => {
    const known = { ...bare, touched: false, internal: false, responseFlag: false, resolved: instant(0) }
    expect(ticket(known)).toEqual(known)
  })

  it('ticket has one shape, whatever was said in which order', () => {
    const other = ticket({ summary: 'x', created: instant(1), id: '2', owner: 'y', source: 'csv' })
    expect(Object.keys(other)).toEqual(Object.keys(bare))
  })
})
