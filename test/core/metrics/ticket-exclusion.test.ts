import { describe, expect, it } from 'vitest'
import { ticketExclusion } from '../../../core/metrics/ticket-exclusion.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { ALL, made } from '../../helpers/november.ts'

const reason = (known: Partial<Ticket>, scope = {}) =>
  ticketExclusion(made({ id: '1', ...known }), { ...ALL, ...scope })

describe('ticketExclusion', () => {
  it.each([
    ['merged', { mergedInto: '9' }],
    ['child', { parent: '9' }],
    ['internal', { internal: true }],
    ['untouched-alert', { touched: false }],
  ] as const)('ticketExclusion names %s', (expected, known) => {
    expect(reason(known)).toBe(expected)
  })

  it.each([
    ['boards', 'board'],
    ['types', 'type'],
    ['agreementTypes', 'agreementType'],
  ] as const)('ticketExclusion is out of scope by %s', (scope, field) => {
    expect(reason({ [field]: 'Projects' }, { [scope]: ['Service'] })).toBe('out-of-scope')
    expect(reason({ [field]: 'Service' }, { [scope]: ['Service'] })).toBeNull()
    expect(reason({ [field]: 'Service' }, { [scope]: [] })).toBe('out-of-scope')
  })

  it('ticketExclusion excludes nothing for what is not known', () => {
    expect(reason({})).toBeNull()
    expect(reason({}, { boards: ['Service'], types: ['Request'], agreementTypes: ['Managed'] })).toBeNull()
    expect(reason({ touched: true, internal: false })).toBeNull()
  })

  it('ticketExclusion gives the first reason that applies', () => {
    expect(reason({ internal: true, parent: '9', mergedInto: '9' })).toBe('merged')
    expect(reason({ internal: true, parent: '9' })).toBe('child')
  })
})
