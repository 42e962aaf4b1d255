import { describe, expect, it } from 'vitest'
import { monthsOf, proposedMonths } from '../../../admin/sources/cycle-months.ts'

describe('monthsOf', () => {
  it.each([
    ['Monthly', '1'],
    ['Quarterly in advance', '3'],
    ['Semi-Annually', '6'],
    ['Half-yearly', '6'],
    ['Bi-Monthly', '2'],
    ['Annual', '12'],
    ['Yearly', '12'],
    ['12 months', '12'],
    ['Biannual', null],
    ['3 Years', null],
    ['Weekly', null],
    ['Contract', null],
  ])('monthsOf reads %s as %s', (name, months) => {
    expect(monthsOf(name)).toBe(months)
  })
})

describe('proposedMonths', () => {
  it('proposedMonths leaves alone what the draft holds, also when it was emptied', () => {
    expect(proposedMonths(['Monthly', 'Quarterly'], { Monthly: '' })).toEqual({ Quarterly: '3' })
    expect(proposedMonths(['Monthly', 'Contract'], { Monthly: '2' })).toBeNull()
  })
})
