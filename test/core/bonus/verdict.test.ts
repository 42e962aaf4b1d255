import { describe, expect, it } from 'vitest'
import { verdict } from '../../../core/bonus/verdict.ts'
import { HOUR } from '../../../core/model/units.ts'
import { goal } from '../../helpers/a-plan.ts'

describe('verdict', () => {
  it.each([
    ['mttr', 'below', 'missing'],
    ['mttr', 'at most', 'holding'],
    ['csat', 'above', 'missing'],
    ['csat', 'at least', 'holding'],
  ] as const)('verdict of %s exactly on a target told %s is %s', (metric, comparator, expected) => {
    const target = metric === 'mttr' ? { num: 5 * HOUR, den: 1 } : { num: 99, den: 100 }
    const value = { num: target.num * 3, den: target.den * 3 }
    expect(verdict(value, goal(metric, comparator, target.num, target.den))).toBe(expected)
  })

  it('verdict of 98.996 % against above 99 % is missing', () => {
    expect(verdict({ num: 98_996, den: 100_000 }, goal('csat', 'above', 99, 100))).toBe('missing')
  })

  it('verdict without data is not known, even of a goal that 0 would meet', () => {
    expect(verdict(null, goal('mttr', 'below', HOUR, 1))).toBe('not-known')
  })
})
