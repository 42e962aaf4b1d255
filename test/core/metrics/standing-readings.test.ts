import { expect, it } from 'vitest'
import { standingReadings } from '../../../core/metrics/standing-readings.ts'
import { reading } from '../../helpers/a-reading.ts'
import { on } from '../../helpers/november.ts'

it('standingReadings are those of a metric nobody corrected, by date, then as they were typed', () => {
  const readings = [
    reading({ id: 'late', date: '2026-11-20' }),
    reading({ id: 'second', at: on('10 16:00') }),
    reading({ id: 'first' }),
    reading({ id: 'wrong' }),
    reading({ id: 'right', date: '2026-11-02', replaces: 'wrong' }),
    reading({ id: 'other', metric: 'profit' }),
  ]
  expect(standingReadings('projectSales', readings).map(({ id }) => id)).toEqual([
    'right',
    'first',
    'second',
    'late',
  ])
})
