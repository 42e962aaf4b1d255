import { describe, expect, it } from 'vitest'
import type { Goal } from '../../../core/model/goal.ts'
import { goalSchema } from '../../../core/model/goal-schema.ts'
import { parsed } from '../../../core/model/settings.ts'
import { basisPoints } from '../../../core/model/units.ts'
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
    [
      'mode.points',
      {
        ...goal('csat', 'above', 1, 2),
        mode: { kind: 'tiers', shape: 'lines', points: [{ at: { num: 99, den: 100 }, pays: 10_000 }] },
      },
    ],
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

  const tiers = (...points: readonly (readonly [number, number])[]): Goal => ({
    ...goal('csat', 'at least', 98, 100),
    mode: {
      kind: 'tiers',
      shape: 'lines',
      points: points.map(([num, pays]) => ({ at: { num, den: 100 }, pays: basisPoints(pays) })),
    },
  })

  it('goalSchema takes tiers from the worse value to the better, a cliff and an accelerator included', () => {
    expect(pathsOf(tiers([90, 0], [98, 5_000], [98, 10_000], [100, 15_000]))).toEqual([])
    const faster: Goal = { ...tiers([6, 0], [5, 10_000]), metric: 'mttr', comparator: 'below' }
    expect(pathsOf(faster)).toEqual([])
  })

  it.each([
    ['mode.points.1.at', tiers([98, 0], [90, 100])],
    ['mode.points.1.pays', tiers([90, 100], [98, 0])],
    ['mode.points', tiers()],
    ['ramp', { ...tiers([90, 0]), ramp: { '2026-12': { num: 1, den: 2 } } }],
    ['ramp.2026-13', { ...goal('csat', 'at least', 9, 10), ramp: { '2026-13': { num: 1, den: 2 } } }],
    ['ramp.2026-12', { ...goal('csat', 'at least', 9, 10), ramp: { '2026-12': { num: 3, den: 2 } } }],
    ['minimum.below', { ...goal('mttr', 'below', 5, 1), minimum: { counted: 5, below: 'forgive-one' } }],
    ['comparator', goal('receivablesDays', 'above', 45, 1)],
    ['comparator', goal('projectSales', 'below', 45, 1)],
  ])('goalSchema names %s of a mode, a ramp or a comparator when it is wrong', (path, value) => {
    expect(pathsOf(value)).toContain(path)
  })
})
