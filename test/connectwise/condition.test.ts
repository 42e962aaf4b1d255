import { describe, expect, it } from 'vitest'
import { condition } from './condition.ts'

const row = {
  id: 7,
  summary: 'Printer is on fire',
  board: { id: 1, name: 'Help desk' },
  closedFlag: false,
  closedDate: '2026-11-10T15:00:00Z',
  _info: { lastUpdated: '2026-11-11T10:00:00Z' },
}
const holds = (text: string) => condition(text, null)(row)

describe('condition', () => {
  it.each([
    ['id = 7'],
    ['id != 8 and id > 6 and id >= 7 and id < 8 and id <= 7'],
    ['board/name = "help DESK"'],
    ["board/name = 'Help desk'"],
    ['board/id in (3, 1,2)'],
    ['board/name not in ("Alerts")'],
    ['closedFlag = false'],
    ['closedDate >= [2026-11-10T15:00:00Z] AND closedDate < [2026-11-10T15:00:01Z]'],
    ['lastUpdated > [2026-11-11T09:59:59Z]'],
    ['_info/lastUpdated = [2026-11-11T10:00:00Z]'],
    ['parentTicketId = null'],
    ['closedDate != null'],
    ['summary like "%on fire"'],
    ['summary contains "printer*"'],
    ['id = 1 or id = 2 or (id = 7 and not (id = 8))'],
    ['id = 7 or id = 8 and id = 9'],
    ['summary != "a \\"quoted\\" one"'],
  ])('condition admits a row by %s', text => {
    expect(holds(text)).toBe(true)
  })

  it.each([
    ['owner/id = 1'],
    ['owner/id != 1'],
    ['dateResolved < [2027-01-01T00:00:00Z]'],
    ['dateResolved != null'],
    ['(id = 7 or id = 8) and id = 9'],
  ])('condition admits no row by %s, as nothing is known there', text => {
    expect(holds(text)).toBe(false)
  })

  it.each([
    ['closedDate > [2026-11-10T15:00:00.000Z]', 'Unsupported format'],
    ['closedDate > [2026-11-10]', 'Unsupported format'],
    ['closedDate > "2026-11-10T15:00:00Z', 'not understood'],
    ['id = "7"', 'another kind'],
    ['summary > [2026-11-10T15:00:00Z]', 'no date'],
    ['id in 7', '( is missing'],
    ['id = 7 and', 'too early'],
    ['id = 7)', 'too much'],
    ['id = seven', 'no value'],
    ['id == 7', 'no value'],
  ])('condition refuses %s', (text, why) => {
    expect(() => holds(text)).toThrow(why)
  })

  it('condition refuses a column that there is not', () => {
    expect(() => condition('dateEnterd = null', new Set(['id']))).toThrow('no column dateEnterd')
  })
})
