import { describe, expect, it } from 'vitest'
import { leftOut } from '../../../core/metrics/left-out.ts'
import { contextOf, made } from '../../helpers/november.ts'

describe('leftOut', () => {
  const context = contextOf({ records: { excludedTickets: new Set(['1']) } })

  it('leftOut is null of a ticket that counts', () => {
    expect(leftOut(made({ id: '2' }), context)).toBeNull()
  })

  it('leftOut names what a ticket is before what a person said', () => {
    expect(leftOut(made({ id: '1' }), context)).toBe('by-hand')
    expect(leftOut(made({ id: '1', mergedInto: '3' }), context)).toBe('merged')
  })
})
