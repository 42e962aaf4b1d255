import { describe, expect, it } from 'vitest'
import { columns } from '../../../admin/explain/columns.ts'
import {
  explainApiPath,
  explainQuery,
  sortedBy,
  withExplainQuery,
} from '../../../admin/explain/explain-query.ts'
import { whyText } from '../../../admin/explain/why-text.ts'
import { METRIC_KEYS, METRICS } from '../../../core/model/metric.ts'
import type { Millis } from '../../../core/model/units.ts'
import { sampleRow } from '../../helpers/sample-explanation.ts'

const read = (search: string) => explainQuery(new URLSearchParams(search), 'mttr')

describe('explainQuery', () => {
  it('explainQuery shows the largest of the counted first', () => {
    expect(read('')).toEqual({ show: 'counted', sort: 'time', descending: true, q: '', page: 1 })
    expect(explainQuery(new URLSearchParams(), 'csat').sort).toBe('answered')
  })

  it('explainQuery falls back where an address says nonsense', () => {
    expect(read('show=all&sort=size&page=-3&order=up')).toEqual(read(''))
  })
})

describe('withExplainQuery', () => {
  it('withExplainQuery is read back as it was meant', () => {
    const next = withExplainQuery(new URLSearchParams('key=abc'), read(''), {
      ...sortedBy(read(''), 'created'),
      q: 'vpn',
    })
    expect(next.get('key')).toBe('abc')
    expect(read(next.toString())).toMatchObject({ sort: 'created', descending: true, q: 'vpn', page: 1 })
  })

  it('withExplainQuery goes back to the first page for anything but a page', () => {
    const third = read('page=3&q=vpn')
    const search = new URLSearchParams('page=3&q=vpn')
    expect(read(withExplainQuery(search, third, { page: 4 }).toString())).toMatchObject({ page: 4, q: 'vpn' })
    expect(read(withExplainQuery(search, third, { show: 'left-out' }).toString())).toMatchObject({ page: 1 })
  })

  it('sortedBy turns the order at the second click', () => {
    const once = { ...read(''), ...sortedBy(read(''), 'id') }
    expect(once).toMatchObject({ sort: 'id', descending: true })
    expect(sortedBy(once, 'id')).toEqual({ sort: 'id', descending: false })
  })
})

it('explainApiPath carries the query, and the key where there is one', () => {
  const path = explainApiPath('help-desk', 'mttr', read('q=a b'), 'k')
  expect(path).toBe(
    '/api/v1/teams/help-desk/explain/mttr?show=counted&sort=time&order=desc&q=a+b&page=1&key=k',
  )
})

it('columns shows clients only to who may see them', () => {
  for (const metric of METRIC_KEYS) {
    // What a person typed in has no client.
    const isMeasured = METRICS[metric].counted !== 'readings'
    expect(columns(metric, true).some(column => column.key === 'client')).toBe(isMeasured)
    expect(columns(metric, false).some(column => column.key === 'client')).toBe(false)
  }
})

it('columns of a number from a source of money show amounts and clients only to who may see them', () => {
  const keys = (things: 'invoices' | 'weeks' | 'sales', names: boolean) =>
    columns('receivablesDays', names, things).map(({ key }) => key)
  expect(keys('invoices', true)).toEqual(['id', 'day', 'amount', 'open', 'value', 'why', 'client'])
  expect(keys('invoices', false)).toEqual(['id', 'day', 'value', 'why'])
  expect(keys('weeks', true)).toEqual(['day', 'value', 'why', 'summary'])
  expect(keys('sales', false)).toEqual(['id', 'day', 'value', 'why'])
})

describe('whyText', () => {
  it('whyText says what became of an invoice, a week and a sale', () => {
    const why = (known: Partial<typeof sampleRow>, things: 'invoices' | 'weeks' | 'sales') =>
      whyText({ ...sampleRow, ...known }, 'receivablesDays', things)
    expect(why({ value: { num: 9, den: 1 } }, 'invoices')).toBe('Not paid yet')
    expect(why({ value: { num: 0, den: 1 } }, 'invoices')).toBe('Paid, and among the sales')
    expect(why({ outcome: 'breached' }, 'weeks')).toBe('No agreement was invoiced by Friday')
    expect(why({ outcome: 'left-out', reason: 'weekend' }, 'weeks')).toBe('Dated on a weekend')
    expect(why({}, 'sales')).toBe('Won in the month')
  })

  it('whyText says why a row is where it is', () => {
    expect(whyText(sampleRow, 'mttr')).toBe('Resolved in the month')
    expect(whyText({ ...sampleRow, active: 0 as Millis }, 'mttr')).toBe('Resolved outside opening hours only')
    expect(whyText({ ...sampleRow, outcome: 'left-out', reason: 'merged' }, 'mttr')).toBe('Merged')
    const byHand = { ...sampleRow, outcome: 'left-out', reason: 'by-hand', note: 'vendor outage' } as const
    expect(whyText(byHand, 'mttr')).toBe('By hand: vendor outage')
  })

  it('whyText says how a promise went', () => {
    const due = sampleRow.created
    expect(whyText({ ...sampleRow, due, outcome: 'met' }, 'slaResponse')).toBe('Answered before it was due')
    expect(whyText({ ...sampleRow, due, outcome: 'breached' }, 'slaResolution')).toBe(
      'Not resolved when it was due',
    )
    expect(whyText({ ...sampleRow, outcome: 'breached' }, 'slaResponse')).toBe('Late, says the source')
    expect(whyText({ ...sampleRow, outcome: 'pending' }, 'slaResponse')).toBe('Not answered and not due yet')
  })
})
