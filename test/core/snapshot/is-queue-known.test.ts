import { describe, expect, it } from 'vitest'
import { isQueueKnown } from '../../../core/snapshot/is-queue-known.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const [source] = sampleSnapshot.sources
const silent = { ...source!, asOf: null }

describe('isQueueKnown', () => {
  it('isQueueKnown once every source of tickets has answered', () => {
    expect(isQueueKnown(sampleSnapshot.sources)).toBe(true)
    expect(isQueueKnown([silent])).toBe(false)
    expect(isQueueKnown([{ ...silent, areas: ['tickets', 'surveys'] }])).toBe(false)
    expect(isQueueKnown([])).toBe(true)
  })

  it('isQueueKnown does not wait for a source of answers or money', () => {
    expect(isQueueKnown([source!, { ...silent, areas: ['surveys'] }, { ...silent, areas: ['money'] }])).toBe(
      true,
    )
  })
})
