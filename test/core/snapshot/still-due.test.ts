import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { stillDue } from '../../../core/snapshot/still-due.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const { due } = sampleSnapshot.next

describe('stillDue', () => {
  it('stillDue keeps what can still be answered in time, in order', () => {
    expect(stillDue(due, sampleSnapshot.now)).toEqual(due)
  })

  it('stillDue keeps a ticket at its due and drops it the millisecond after, as the SLA does', () => {
    expect(stillDue(due, due[0]!.due)).toEqual(due)
    expect(stillDue(due, instant(due[0]!.due + 1))).toEqual(due.slice(1))
  })

  it('stillDue of nothing is nothing', () => {
    expect(stillDue([], sampleSnapshot.now)).toEqual([])
  })
})
