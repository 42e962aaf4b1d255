import { describe, expect, it } from 'vitest'
import { cents } from '../../core/model/units.ts'
import { exclusionEffect } from '../../server/exclusion-effect.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

describe('exclusionEffect', () => {
  it('exclusionEffect tells the figures and the amount of both sides, and nothing else', () => {
    const [first] = sampleSnapshot.metrics
    const after = {
      ...sampleSnapshot,
      metrics: [{ ...first!, value: null, verdict: 'not-known', counted: 0 }] as const,
      pool: { ...sampleSnapshot.pool, amount: cents(5) },
    }
    const effect = exclusionEffect(true, sampleSnapshot, after)
    expect(effect).toMatchObject({ found: true, before: { pool: { amount: sampleSnapshot.pool.amount } } })
    expect(effect.before.metrics.map(each => each.id)).toEqual(sampleSnapshot.metrics.map(each => each.id))
    expect(effect.after).toEqual({
      metrics: [{ id: first!.id, value: null, verdict: 'not-known', counted: 0 }],
      pool: { amount: 5 },
    })
  })
})
