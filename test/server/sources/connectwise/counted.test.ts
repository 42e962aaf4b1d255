import { describe, expect, test } from 'vitest'
import { counted } from '../../../../server/sources/connectwise/counted.ts'

describe('counted', () => {
  test('counted tells one, many and none', () => {
    expect([counted(1, 'board'), counted(1204, 'ticket'), counted(0, 'ticket')]).toEqual([
      '1 board',
      '1,204 tickets',
      '0 tickets',
    ])
  })

  test('counted takes another word for many', () => {
    expect([counted(1, 'status', 'statuses'), counted(2, 'status', 'statuses')]).toEqual([
      '1 status',
      '2 statuses',
    ])
  })
})
