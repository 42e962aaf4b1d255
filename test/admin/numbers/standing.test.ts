import { expect, it } from 'vitest'
import { standing } from '../../../admin/numbers/standing.ts'
import type { Reading } from '../../../core/model/reading.ts'
import { instant } from '../../../core/model/units.ts'

const reading = (id: string, date: string, at: number, replaces: string | null = null): Reading => ({
  ...{
    id,
    team: 'sales',
    metric: 'projectSales',
    value: { num: at, den: 1 },
    date,
    note: '',
    author: 'Dana',
  },
  ...{ at: instant(at), replaces },
})

it('standing leaves out what was corrected, and tells the newest day first', () => {
  const all = [
    reading('a', '2026-11-03', 1),
    reading('b', '2026-11-10', 2),
    reading('c', '2026-11-03', 3, 'a'),
    reading('d', '2026-11-10', 4),
  ]
  expect(standing(all, 'projectSales').map(({ id }) => id)).toEqual(['d', 'b', 'c'])
  expect(standing(all, 'profit')).toEqual([])
})
