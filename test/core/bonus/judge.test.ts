import { describe, expect, it } from 'vitest'
import { judge } from '../../../core/bonus/judge.ts'
import type { Goal, Minimum } from '../../../core/model/goal.ts'
import { goal } from '../../helpers/a-plan.ts'

const with_ = (below: Minimum['below'], counted = 10): Goal => ({
  ...goal('csat', 'above', 90, 100),
  minimum: { counted, below },
})
const HOLDS = { verdict: 'holding', met: true }
const MISSES = { verdict: 'missing', met: false }
const UNKNOWN = { verdict: 'not-known', met: false }
const one = { num: 8, den: 9 }
const two = { num: 7, den: 9 }
const all = { num: 9, den: 9 }

describe('judge', () => {
  it('judge goes by the value where there is no rule, and where there are enough', () => {
    const plain = goal('csat', 'above', 90, 100)
    expect(judge(all, 9, plain, null)).toMatchObject(HOLDS)
    expect(judge(one, 9, plain, true)).toMatchObject(MISSES)
    for (const below of ['judged', 'forgive-one', 'left-out', 'last-verdict'] as const)
      expect(judge(one, 9, with_(below, 9), true)).toMatchObject(MISSES)
  })

  it('judge as it is, whatever the number', () => {
    expect(judge(one, 9, with_('judged'), true)).toMatchObject(MISSES)
    expect(judge(all, 9, with_('judged'), false)).toMatchObject(HOLDS)
  })

  it('judge forgives one bad answer, never two, and makes no good one up', () => {
    expect(judge(one, 9, with_('forgive-one'), null)).toMatchObject(HOLDS)
    expect(judge(two, 9, with_('forgive-one'), null)).toMatchObject(MISSES)
    const perfect = { ...with_('forgive-one'), comparator: 'at least', target: { num: 1, den: 1 } } as const
    expect(judge(all, 9, perfect, null)).toMatchObject(HOLDS)
  })

  it('judge leaves the goal out of the pool', () => {
    for (const value of [all, two, null])
      expect(judge(value, 9, with_('left-out'), true)).toMatchObject({ verdict: 'too-few', met: null })
  })

  it('judge takes the verdict of the month before, and knows none without one', () => {
    expect(judge(two, 9, with_('last-verdict'), true)).toMatchObject(HOLDS)
    expect(judge(all, 9, with_('last-verdict'), false)).toMatchObject(MISSES)
    expect(judge(all, 9, with_('last-verdict'), null)).toMatchObject(UNKNOWN)
  })

  it('judge of no data is not known, never met', () => {
    expect(judge(null, 0, goal('mttr', 'below', 1, 1), null)).toMatchObject(UNKNOWN)
    for (const below of ['judged', 'forgive-one'] as const)
      expect(judge(null, 0, with_(below), true)).toMatchObject(UNKNOWN)
  })

  it('judge says by which value: a bad answer forgiven, and none where another month decides', () => {
    expect(judge(one, 9, with_('forgive-one'), null).by).toEqual(all)
    expect(judge(one, 10, with_('forgive-one'), null).by).toEqual(one)
    expect(judge(one, 9, with_('last-verdict'), true).by).toBeNull()
    expect(judge(one, 9, with_('left-out'), true).by).toBeNull()
  })
})
