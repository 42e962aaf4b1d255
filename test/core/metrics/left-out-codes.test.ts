import { describe, expect, it } from 'vitest'
import { leftOut } from '../../../core/metrics/left-out.ts'
import { leftOutCodes, reasonOf } from '../../../core/metrics/left-out-codes.ts'
import { ALL, contextOf, made } from '../../helpers/november.ts'

const tickets = [
  made({ id: '1' }),
  made({ id: '2', mergedInto: '1' }),
  made({ id: '3', parent: '1' }),
  made({ id: '4', internal: true }),
  made({ id: '5', touched: false }),
  made({ id: '6', board: 'Projects' }),
  made({ id: '7' }),
]
const scope = { ...ALL, boards: ['Service'] }
const byHand = (...ids: string[]) => ({ records: { excludedTickets: new Set(ids) } })

describe('leftOutCodes', () => {
  it('leftOutCodes has 0 for a ticket that counts, and for the others the reason that leftOut gives', () => {
    const context = contextOf({ tickets, scope, ...byHand('7') })
    const codes = [...leftOutCodes(context)]
    expect(codes[0]).toBe(0)
    expect(codes.map(code => (code === 0 ? null : reasonOf(code)))).toEqual(
      tickets.map(ticket => leftOut(ticket, context)),
    )
  })

  it('leftOutCodes are made again when the scope or what a person left out changes, and only then', () => {
    const first = leftOutCodes(contextOf({ tickets, scope, ...byHand('7') }))
    expect(leftOutCodes(contextOf({ tickets, scope, ...byHand('7') }))).toBe(first)
    expect([...leftOutCodes(contextOf({ tickets, scope, ...byHand('1') }))]).not.toEqual([...first])
    expect(leftOutCodes(contextOf({ tickets, scope: ALL, ...byHand('1') }))[5]).toBe(0)
  })
})

describe('reasonOf', () => {
  it('reasonOf refuses what is no code of a reason', () => {
    expect(() => reasonOf(0)).toThrow(RangeError)
    expect(() => reasonOf(7)).toThrow(RangeError)
  })
})
