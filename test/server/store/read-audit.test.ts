import { describe, expect, it } from 'vitest'
import { readAudit } from '../../../server/store/read-audit.ts'

const line = (n: number, who = 'manager') =>
  JSON.stringify({ at: `t${n}`, who, address: null, what: 'goals', before: null, after: { n } })
const text = Array.from({ length: 120 }, (_, n) => line(n, n % 10 === 0 ? 'Ada' : 'manager')).join('\n')
const times = (page: ReturnType<typeof readAudit>) => page.entries.map(entry => entry.at)

describe('readAudit', () => {
  it('readAudit gives fifty a page, the newest first', () => {
    const page = readAudit(text, 2, '')
    expect(page).toMatchObject({ page: 2, pages: 3, total: 120 })
    expect([times(page)[0], times(page).at(-1), page.entries.length]).toEqual(['t69', 't20', 50])
  })

  it('readAudit gives nothing beyond the last page', () => {
    expect(readAudit(text, 4, '')).toEqual({ entries: [], page: 4, pages: 3, total: 120 })
  })

  it('readAudit finds entries that hold every word, in any case', () => {
    expect(times(readAudit(text, 1, 'ADA t11'))).toEqual(['t110'])
    expect(readAudit(text, 1, 'nobody').total).toBe(0)
  })

  it('readAudit leaves out what is no entry', () => {
    expect(times(readAudit(`${line(1)}\n{"at":\n[]\nnull\n\n${line(2)}\n`, 1, ''))).toEqual(['t2', 't1'])
  })
})
