import { describe, expect, it } from 'vitest'
import { VISITORS } from '../../../core/model/audience.ts'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { audienceSnapshot } from '../../../core/snapshot/audience-snapshot.ts'
import { poolBar } from '../../../core/snapshot/pool-bar.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const bar = (snapshot: Snapshot) => poolBar(audienceSnapshot(snapshot, VISITORS))

describe('poolBar', () => {
  it('poolBar is the amount of the full pool, with now beside it', () => {
    expect(bar(sampleSnapshot)).toEqual({ filled: 0.6666, now: 0.6666 })
    expect(bar(wallStates['playing-for'])).toEqual({ filled: 1, now: 0 })
  })

  it('poolBar never runs over, and has no mark without data', () => {
    expect(bar(wallStates['nothing-likely'])).toMatchObject({ filled: 1 })
    expect(bar({ ...wallStates.early, pool: { ...wallStates.early.pool, ifNow: null } })).toEqual({
      ...{ filled: 1, now: null },
    })
  })

  it('poolBar is null without an amount, and where a number may be shown', () => {
    expect(bar({ ...sampleSnapshot, pool: { ...sampleSnapshot.pool, amount: null } })).toBe(null)
    for (const pool of ['money', 'percent'] as const)
      expect(poolBar(audienceSnapshot(sampleSnapshot, { pool, clients: false }))).toBe(null)
  })
})
