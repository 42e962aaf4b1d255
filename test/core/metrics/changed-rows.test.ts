import { describe, expect, it } from 'vitest'
import { changedRows } from '../../../core/metrics/changed-rows.ts'

const [a, b, c] = [{}, {}, {}]

describe('changedRows', () => {
  it('changedRows names the rows that are another object, and those that only one of the two has', () => {
    expect(changedRows([a, b], [a, c, b], 5)).toEqual([1, 2])
    expect(changedRows([a, b, c], [a], 5)).toEqual([1, 2])
  })

  it('changedRows of the same are none', () => {
    expect(changedRows([a, b], [a, b], 0)).toEqual([])
  })

  it('changedRows says nothing of more rows than are asked for', () => {
    expect(changedRows([a, b], [b, a], 1)).toBeNull()
    expect(changedRows([], [a, b, c], 2)).toBeNull()
  })
})
