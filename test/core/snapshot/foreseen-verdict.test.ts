import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../core/model/metric-figure.ts'
import type { Exact } from '../../../core/model/units.ts'
import { foreseenVerdict } from '../../../core/snapshot/foreseen-verdict.ts'
import { goal } from '../../helpers/a-plan.ts'

const csat = goal('csat', 'at least', 1, 1)
const mttr = goal('mttr', 'below', 18_000_000, 1)
const late: Exact = { num: 9, den: 10 }
const of = (verdict: Verdict, chance: number | null, given = csat, exact: Exact | null = null) =>
  foreseenVerdict({ verdict, met: verdict === 'holding', by: null }, given, chance, exact)

describe('foreseenVerdict', () => {
  it.each([
    [null, 'holding'],
    [1, 'holding'],
    [0.75, 'holding'],
    [0.7499, 'at-risk'],
    [0.01, 'at-risk'],
  ] as const)('foreseenVerdict of what holds with a chance of %s is %s', (chance, verdict) => {
    expect(of('holding', chance)).toBe(verdict)
  })

  it.each([
    [null, 'missing'],
    [0.9, 'missing'],
    [0.02, 'missing'],
    [0.0199, 'out-of-reach'],
    [0, 'out-of-reach'],
  ] as const)('foreseenVerdict of what is missing with a chance of %s is %s', (chance, verdict) => {
    expect(of('missing', chance)).toBe(verdict)
  })

  it('foreseenVerdict of a share that no answer can mend is out of reach without a forecast, of a time it is not', () => {
    expect(of('missing', null, csat, late)).toBe('out-of-reach')
    expect(of('missing', null, goal('csat', 'above', 99, 100), late)).toBe('missing')
    expect(of('missing', null, goal('weeksInvoiced', 'at least', 1, 1), late)).toBe('missing')
    expect(of('missing', null, mttr, { num: 9e9, den: 1 })).toBe('missing')
  })

  it('foreseenVerdict of what is not known or too few stays so', () => {
    expect([of('not-known', 0), of('too-few', 0, csat, late)]).toEqual(['not-known', 'too-few'])
  })
})
