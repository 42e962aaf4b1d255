import { describe, expect, it } from 'vitest'
import { goalScore } from '../../../core/bonus/goal-score.ts'
import { judge } from '../../../core/bonus/judge.ts'
import { rational } from '../../../core/bonus/rational.ts'
import type { Comparator, Goal, GoalMode } from '../../../core/model/goal.ts'
import { basisPoints } from '../../../core/model/units.ts'
import { goal } from '../../helpers/a-plan.ts'

const point = (percent: number, pays: number) => ({ at: { num: percent, den: 100 }, pays: basisPoints(pays) })
const tiers = (shape: 'steps' | 'lines', ...points: readonly ReturnType<typeof point>[]): GoalMode => ({
  kind: 'tiers',
  shape,
  points,
})
const csat = (mode: GoalMode, comparator: Comparator = 'at least'): Goal => ({
  ...goal('csat', comparator, 98, 100),
  mode,
})
const score = (some: Goal, num: number, den = 100) => goalScore(some, judge({ num, den }, 1, some, null))

const STEPS = tiers('steps', point(90, 2500), point(95, 5000), point(98, 10_000), point(99, 12_500))
const LINES = tiers('lines', point(90, 0), point(98, 8000), point(98, 10_000), point(100, 15_000))

describe('goalScore', () => {
  it('goalScore of a share is all when met and nothing when missed or not known', () => {
    const share = goal('csat', 'at least', 98, 100)
    expect(score(share, 98)).toEqual(rational(1))
    expect(score(share, 97)).toEqual(rational(0))
    expect(goalScore(share, judge(null, 0, share, null))).toEqual(rational(0))
  })

  it('goalScore of a gate, and of what is left out, is none', () => {
    expect(score(csat({ kind: 'gate' }), 99)).toBeNull()
    expect(goalScore(csat(STEPS), { met: null, by: null })).toBeNull()
  })

  it.each([
    ['at least', 10_000],
    ['above', 5000],
  ] as const)('goalScore of a step exactly on its point under %s is %d', (comparator, pays) => {
    expect(score(csat(STEPS, comparator), 98)).toEqual(rational(pays, 10_000))
  })

  it.each([
    ['at most', 10_000],
    ['below', 0],
  ] as const)('goalScore of a time exactly on its point under %s is %d', (comparator, pays) => {
    const mode: GoalMode = {
      kind: 'tiers',
      shape: 'steps',
      points: [{ at: { num: 5, den: 1 }, pays: basisPoints(10_000) }],
    }
    const some: Goal = { ...goal('mttr', comparator, 5, 1), mode }
    expect(score(some, 10, 2)).toEqual(rational(pays, 10_000))
  })

  it('goalScore by steps pays what the best point reached pays, and nothing below the first', () => {
    const paid = [89, 90, 94, 95, 98, 100].map(value => score(csat(STEPS), value))
    expect(paid).toEqual([0, 2500, 2500, 5000, 10_000, 12_500].map(pays => rational(pays, 10_000)))
  })

  it('goalScore by lines is straight between points, flat outside, exact', () => {
    expect(score(csat(LINES), 80)).toEqual(rational(0))
    expect(score(csat(LINES), 94)).toEqual(rational(4, 10))
    expect(score(csat(LINES), 281, 300)).toEqual(rational(11, 30))
    expect(score(csat(LINES), 99)).toEqual(rational(125, 100))
    expect(score(csat(LINES), 100)).toEqual(rational(15, 10))
  })

  it('goalScore at a cliff pays the better side once it is reached as the comparator says', () => {
    expect(score(csat(LINES), 98)).toEqual(rational(1))
    expect(score(csat(LINES, 'above'), 98)).toEqual(rational(8, 10))
    expect(score(csat(LINES, 'above'), 9801, 10_000)).toEqual(rational(10_025, 10_000))
  })

  it('goalScore of tiers by the verdict of another month pays what the target pays', () => {
    expect(goalScore(csat(STEPS), { met: true, by: null })).toEqual(rational(1))
    expect(goalScore(csat(LINES, 'above'), { met: true, by: null })).toEqual(rational(1))
    expect(goalScore(csat(STEPS), { met: false, by: null })).toEqual(rational(0))
  })
})
