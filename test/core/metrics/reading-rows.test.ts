import { expect, it } from 'vitest'
import { explainRows } from '../../../core/metrics/explain-rows.ts'
import { readingRows } from '../../../core/metrics/reading-rows.ts'
import { reading } from '../../helpers/a-reading.ts'
import { contextOf, on } from '../../helpers/november.ts'

const readings = [
  reading({ id: 'a', note: 'Two firewalls' }),
  reading({ id: 'b', replaces: 'a', value: { num: 700, den: 1 } }),
  reading({ id: 'c', date: '2026-10-31' }),
  reading({ id: 'd', metric: 'profit' }),
]
const context = { ...contextOf({}), readings }

it('readingRows are the readings of the month with note and author, a corrected one left out', () => {
  expect(readingRows('projectSales', context)).toMatchObject([
    {
      id: 'a',
      outcome: 'left-out',
      reason: 'superseded',
      note: 'Two firewalls',
      owner: 'Sam',
      value: { num: 500_000 },
    },
    { id: 'b', outcome: 'counted', reason: null, answered: on('10 00:00'), value: { num: 700, den: 1 } },
  ])
})

it('readingRows are what stands behind every typed-in number', () => {
  const keys = ['receivablesDays', 'weeksInvoiced', 'projectSales', 'recurringRevenue', 'profit'] as const
  expect(keys.map(key => explainRows(key, context).length)).toEqual([0, 0, 2, 0, 1])
})
