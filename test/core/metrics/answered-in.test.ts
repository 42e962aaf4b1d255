import { describe, expect, it } from 'vitest'
import { answeredIn } from '../../../core/metrics/answered-in.ts'
import { ticketColumns } from '../../../core/metrics/ticket-columns.ts'
import { made, on } from '../../helpers/november.ts'

describe('answeredIn', () => {
  it('answeredIn is the response, else the resolve, else NaN', () => {
    const columns = ticketColumns([
      made({ id: '1', responded: on('11 10:00'), resolved: on('12 10:00') }),
      made({ id: '2', resolved: on('12 10:00') }),
      made({ id: '3' }),
    ])
    expect([0, 1, 2].map(row => answeredIn(columns, row))).toEqual([
      on('11 10:00'),
      on('12 10:00'),
      Number.NaN,
    ])
  })
})
