import { describe, expect, it } from 'vitest'
import { stillDue } from '../../../core/snapshot/still-due.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const { due } = sampleSnapshot.next

describe('stillDue', () => {
  it('stillDue keeps what can still be answered in time, in order', () => {
    expect(stillDue(due, sampleSnapshot.now)).toEqual(due)
  })

  it('stillDue drops a ticket at the instant it becomes late', () => {
    expect(stillDue(due, due[0]!.due)).toEqual(due.slice(1))
  })

  it('stillDue of nothing is nothing', () => {
    expect(stillDue([], sampleSnapshot.now)).toEqual([])
  })
})
