import { describe, expect, it } from 'vitest'
import { evidence, type Tally, tally } from '../../../core/metrics/evidence.ts'

describe('tally', () => {
  it('tally counts each reason by itself', () => {
    const excluded: Tally = {}
    tally(excluded, 'merged')
    tally(excluded, 'child')
    tally(excluded, 'merged')
    expect(excluded).toEqual({ merged: 2, child: 1 })
  })
})

describe('evidence', () => {
  it('evidence of nothing counts nothing and has no median', () => {
    const { median, excluded, largest, asOf, ...counts } = evidence({})
    expect([median, excluded, largest, asOf]).toEqual([null, {}, [], null])
    expect(new Set(Object.values(counts))).toEqual(new Set([0]))
  })

  it('evidence keeps what is known', () => {
    expect(evidence({ counted: 3, pending: 1 })).toMatchObject({ counted: 3, pending: 1, negative: 0 })
  })
})
