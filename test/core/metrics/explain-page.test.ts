import { describe, expect, it } from 'vitest'
import { explainPage } from '../../../core/metrics/explain-page.ts'
import { explainRows } from '../../../core/metrics/explain-rows.ts'
import type { ExplainQuery } from '../../../core/model/explanation.ts'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { contextOf, made, on } from '../../helpers/november.ts'

const opened = on('10 09:00')
const many = Array.from({ length: 120 }, (_, index) =>
  made({ id: `t${index}`, resolved: instant(opened + (index % 7) * MINUTE), client: `Client ${index}` }),
)
const tickets = [...many, made({ id: 'spam', resolved: on('10 10:00'), internal: true })]
const rows = explainRows('mttr', contextOf({ tickets }))
const ALL: ExplainQuery = { show: 'counted', sort: 'time', descending: true, q: '', page: 1 }
const ids = (query: Partial<ExplainQuery>) => explainPage(rows, { ...ALL, ...query }).rows.map(row => row.id)

describe('explainPage', () => {
  it('explainPage has each row on exactly one page, ties by id', () => {
    const pages = [1, 2, 3].flatMap(page => ids({ page }))
    expect(pages).toHaveLength(120)
    expect(new Set(pages).size).toBe(120)
    expect(explainPage(rows, ALL)).toMatchObject({ page: 1, pages: 3, total: 120 })
  })

  it('explainPage has the largest first, and the smallest when turned', () => {
    expect(ids({})[0]).toBe('t104')
    expect(ids({ descending: false })[0]).toBe('t0')
  })

  it('explainPage shows what is left out or pending only when asked', () => {
    expect(ids({ show: 'left-out' })).toEqual(['spam'])
    expect(explainPage(rows, { ...ALL, show: 'pending' })).toEqual({ rows: [], page: 1, pages: 1, total: 0 })
  })

  it('explainPage finds words in ids and names, in any case', () => {
    expect(ids({ q: ' CLIENT 119 ' })).toEqual(['t119'])
    expect(ids({ q: 't11' })).toHaveLength(11)
    expect(ids({ q: 'nobody' })).toEqual([])
  })

  it('explainPage past the end is the last page', () => {
    expect(explainPage(rows, { ...ALL, page: 99 }).page).toBe(3)
    expect(explainPage(rows, { ...ALL, page: 0 }).page).toBe(1)
  })

  it('explainPage puts what is not known last, whichever way it is turned', () => {
    const open = explainRows(
      'slaResponse',
      contextOf({
        tickets: [
          made({ id: '1', responded: on('10 10:00'), responseFlag: true }),
          made({ id: '2', respondBy: on('10 11:00') }),
        ],
      }),
    )
    for (const descending of [true, false]) {
      const page = explainPage(open, { ...ALL, sort: 'due', descending })
      expect(page.rows.map(row => row.id)).toEqual(['2', '1'])
    }
  })
})
