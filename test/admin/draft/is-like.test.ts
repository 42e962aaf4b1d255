import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLike } from '../../../admin/draft/is-like.ts'

describe('isLike', () => {
  it('isLike takes the same kinds of fields, with others besides', () => {
    expect(isLike({ name: '', rows: [{ from: '' }] }, { name: 'a', rows: [{ from: 'b' }], more: 1 })).toBe(
      true,
    )
    expect(isLike({ rows: [] }, { rows: [1, 'a'] })).toBe(true)
  })

  it.each([
    [{ name: '' }, { name: 3 }],
    [{ name: '' }, {}],
    [{ name: '' }, null],
    [{ rows: [] }, { rows: {} }],
    [{ rows: [{ from: '' }] }, { rows: [{ from: '' }, null] }],
    [{ group: {} }, { group: [] }],
    [{ boards: null }, { boards: 'all' }],
  ])('isLike for the sample %j refuses %j', (sample, value) => {
    expect(isLike(sample, value)).toBe(false)
  })

  it('isLike takes null and any list or group for null', () => {
    for (const value of [null, [], ['a'], {}]) expect(isLike({ boards: null }, { boards: value })).toBe(true)
  })

  it('isLike takes every thing for a sample of itself', () => {
    const thing = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()), fc.integer()),
    )
    fc.assert(fc.property(thing, value => isLike(value, value)))
  })
})
