import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RevenueDraft, RevenueLine } from '../../../core/model/revenue.ts'
import { cents } from '../../../core/model/units.ts'
import { revenueDifference } from '../../../server/http/revenue-difference.ts'

const draft = (amount: number, known: Partial<RevenueDraft> = {}): RevenueDraft => ({
  ...{ agreement: 'Care', client: 'Acme', kind: 'agreement', date: null, excluded: null, ...known },
  amount: cents(amount),
})
const booked = (line: RevenueDraft, source: RevenueLine['source'] = 'psa'): RevenueLine => ({
  ...{ ...line, id: '1', team: 'help-desk', month: '2026-11', source },
})

describe('revenueDifference', () => {
  it('revenueDifference counts lines that are new and lines that are gone, and sums what counts', () => {
    const told = [draft(5), draft(5), draft(7, { excluded: 'hardware' })]
    const book = [booked(draft(5)), booked(draft(9)), booked(draft(100), 'typed')]
    expect(revenueDifference(told, book)).toEqual({ sum: 10, booked: 114, fresh: 2, gone: 1 })
  })

  it('revenueDifference is none between lines and the same lines taken over, in any order', () => {
    const lines = fc.array(fc.integer({ min: -5, max: 5 }).map(amount => draft(amount)))
    fc.assert(
      fc.property(lines, told => {
        const found = revenueDifference(
          told,
          told.toReversed().map(line => booked(line)),
        )
        expect(found).toEqual({ sum: found.booked, booked: found.booked, fresh: 0, gone: 0 })
      }),
    )
  })
})
