import { describe, expect, it } from 'vitest'
import { OPEN_AUDIENCE, VISITORS } from '../../../core/model/audience.ts'
import { createShownTo } from '../../../server/sockets/shown-to.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

describe('createShownTo', () => {
  it('createShownTo makes a snapshot once for each audience, and anew for each snapshot', () => {
    const shownTo = createShownTo()
    const first = shownTo(sampleSnapshot, VISITORS)
    expect(shownTo(sampleSnapshot, { ...VISITORS })).toBe(first)
    expect(shownTo(sampleSnapshot, OPEN_AUDIENCE)).not.toBe(first)
    expect(shownTo(sampleSnapshot, { ...VISITORS, clients: true })).not.toBe(first)
    expect(shownTo({ ...sampleSnapshot }, VISITORS)).not.toBe(first)
    expect(first.audience).toEqual(VISITORS)
  })
})
