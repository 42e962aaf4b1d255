import { describe, expect, test } from 'vitest'
import { readinessItem } from '../../../../server/sources/connectwise/readiness-item.ts'

describe('readinessItem', () => {
  test('readinessItem counts all of them and shows five', () => {
    const found = ['1', '2', '3', '4', '5', '6', '7']
    const item = readinessItem('id', 'Label', found, 'Do it.')
    expect(item).toEqual({
      id: 'id',
      label: 'Label',
      count: 7,
      examples: found.slice(0, 5),
      sentence: 'Do it.',
    })
  })

  test('readinessItem tells nothing found as well', () => {
    expect(readinessItem('id', 'Label', [], 'Do it.')).toMatchObject({ count: 0, examples: [] })
  })
})
