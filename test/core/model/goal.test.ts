import { describe, expect, it } from 'vitest'
import { goalSchema } from '../../../core/model/goal.ts'
import { parsed } from '../../../core/model/settings.ts'
import { goal } from '../../helpers/a-plan.ts'

const pathsOf = (value: unknown) => {
  const result = parsed(goalSchema, value)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}

describe('goalSchema', () => {
  it.each([
    goal('mttr', 'below', 1, 1),
    goal('mttr', 'at most', 18_000_000, 1),
    goal('csat', 'above', 99, 100),
    goal('slaResponse', 'at least', 1, 1),
    goal('slaResolution', 'at least', 0, 1, 100),
  ])('goalSchema takes $metric $comparator $target.num / $target.den', value => {
    expect(pathsOf(value)).toEqual([])
  })

  it.each(['judged', 'forgive-one', 'left-out', 'last-verdict'])(
    'goalSchema takes a minimum below which a goal is %s',
    below => {
      expect(pathsOf({ ...goal('csat', 'above', 1, 2), minimum: { counted: 10, below } })).toEqual([])
    },
  )

  it.each([
    ['comparator', goal('mttr', 'above', 1, 1)],
    ['comparator', goal('csat', 'at most', 1, 2)],
    ['target', goal('csat', 'at least', 101, 100)],
    ['target', goal('csat', 'above', 100, 100)],
    ['target', goal('mttr', 'below', 0, 1)],
    ['target.den', goal('csat', 'above', 1, 0)],
    ['target.num', goal('csat', 'above', 0.5, 1)],
    ['parts', goal('csat', 'above', 1, 2, 0)],
    ['parts', goal('csat', 'above', 1, 2, 1.5)],
    ['minimum.counted', { ...goal('csat', 'above', 1, 2), minimum: { counted: 0, below: 'judged' } }],
    ['minimum.counted', { ...goal('csat', 'above', 1, 2), minimum: { counted: 1.5, below: 'judged' } }],
    ['minimum.below', { ...goal('csat', 'above', 1, 2), minimum: { counted: 9, below: 'never' } }],
    ['minimum.below', { ...goal('mttr', 'below', 1, 1), minimum: { counted: 9, below: 'forgive-one' } }],
  ])('goalSchema names %s when it is wrong', (path, value) => {
    expect(pathsOf(value)).toContain(path)
  })
})
