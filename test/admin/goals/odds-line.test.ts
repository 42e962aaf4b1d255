import { describe, expect, it } from 'vitest'
import { belowRules } from '../../../admin/goals/below-words.ts'
import { oddsLine } from '../../../admin/goals/odds-line.ts'
import type { Goal } from '../../../core/model/goal.ts'
import type { MetricFigure } from '../../../core/model/metric-figure.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const period = { ...sampleSnapshot.period, workingDays: { total: 20, done: 10, today: false, left: 10 } }
const goal: Goal = { metric: 'csat', comparator: 'above', target: { num: 99, den: 100 }, parts: 1 }
const base = sampleSnapshot.metrics.find(({ id }) => id === 'csat')!
const figure = (good: number, counted: number): MetricFigure => ({
  ...{ ...base, value: { num: good, den: counted }, counted },
})

describe('oddsLine', () => {
  it('oddsLine tells how often a goal can hold at this many answers, and offers a rule', () => {
    const line = oddsLine(goal, figure(59, 60), period, sampleSpeech)
    expect(line?.text).toBe(
      'At 120 answers a month and 98.3% happy so far, a goal above 99% holds in 4 of 10 months.',
    )
    expect(line?.offer?.minimum).toEqual({ counted: 150, below: 'forgive-one' })
    expect(line?.offer?.text).toBe('With one bad answer forgiven below 150 answers: in 7 of 10 months.')
  })

  it('oddsLine offers nothing where the goal holds mostly, or has a rule', () => {
    expect(oddsLine(goal, figure(60, 60), period, sampleSpeech)).toEqual({
      text: 'At 120 answers a month and 100.0% happy so far, a goal above 99% holds in nearly every month.',
      offer: null,
    })
    const ruled: Goal = { ...goal, minimum: { counted: 150, below: 'forgive-one' } }
    expect(oddsLine(ruled, figure(59, 60), period, sampleSpeech)?.offer).toBeNull()
  })

  it('oddsLine says nothing of a time, nor of a handful of answers', () => {
    const time: Goal = { ...goal, metric: 'mttr', comparator: 'below', target: { num: 18_000_000, den: 1 } }
    expect(oddsLine(time, figure(59, 60), period, sampleSpeech)).toBeNull()
    expect(oddsLine(goal, figure(4, 4), period, sampleSpeech)).toBeNull()
    expect(oddsLine(goal, undefined, period, sampleSpeech)).toBeNull()
  })
})

it('belowRules forgives a bad answer of shares only', () => {
  expect(belowRules('mttr')).not.toContain('forgive-one')
  expect(belowRules('csat')).toContain('forgive-one')
})
