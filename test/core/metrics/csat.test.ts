import { describe, expect, it } from 'vitest'
import { csat } from '../../../core/metrics/csat.ts'
import type { Score } from '../../../core/model/survey.ts'
import { answer, at, contextOf, type Desk, on } from '../../helpers/november.ts'

const of = (desk: Desk) => csat(contextOf(desk))
const scores = (...all: readonly Score[]) => all.map((score, index) => answer({ id: String(index), score }))

describe('csat', () => {
  it('csat is the positive answers out of all, neutral ones against it', () => {
    const value = of({ surveys: scores(1, 1, 1, 0, -1) })
    expect(value.exact).toEqual({ num: 3, den: 5 })
    expect(value.evidence).toMatchObject({ counted: 5, positive: 3, neutral: 1, negative: 1, excluded: {} })
  })

  it('csat leaves neutral answers out by the rule, and counts them as left out', () => {
    const value = of({ surveys: scores(1, 1, 1, 0, -1), neutral: 'excluded' })
    expect(value.exact).toEqual({ num: 3, den: 4 })
    expect(value.evidence).toMatchObject({ counted: 4, neutral: 1, excluded: { neutral: 1 } })
  })

  it('csat as a net score takes the negative from the positive, below 0 too', () => {
    expect(of({ surveys: scores(1, 1, 1, 0, -1), neutral: 'net' }).exact).toEqual({ num: 2, den: 5 })
    expect(of({ surveys: scores(-1, -1, 0), neutral: 'net' }).exact).toEqual({ num: -2, den: 3 })
  })

  it('csat without an answer is null, and so is one of nothing but neutral answers left out', () => {
    expect(of({ surveys: [] }).exact).toBeNull()
    expect(of({ surveys: scores(0, 0), neutral: 'excluded' })).toMatchObject({ exact: null, trend: [] })
    const unanswered = [answer({ id: '1', score: null }), answer({ id: '2', answered: null })]
    expect(of({ surveys: unanswered })).toMatchObject({ exact: null, evidence: { counted: 0, excluded: {} } })
  })

  it('csat takes the last answer to a ticket, in any order of input', () => {
    const surveys = [
      answer({ id: '1', ticket: '7', score: 1, answered: on('10 12:00') }),
      answer({ id: '2', ticket: '7', score: -1, answered: on('11 12:00') }),
      answer({ id: '3', ticket: '8', score: 1 }),
    ]
    for (const some of [surveys, surveys.toReversed()]) {
      const value = of({ surveys: some })
      expect(value.exact).toEqual({ num: 1, den: 2 })
      expect(value.evidence.excluded).toEqual({ superseded: 1 })
    }
  })

  it('csat takes the later id of two answers of one instant', () => {
    const surveys = [answer({ id: '1', ticket: '7', score: 1 }), answer({ id: '2', ticket: '7', score: -1 })]
    for (const some of [surveys, surveys.toReversed()])
      expect(of({ surveys: some }).exact).toEqual({ num: 0, den: 1 })
  })

  it('csat keeps answers to two questionnaires, and those without a ticket, apart', () => {
    const surveys = [
      answer({ id: '1', ticket: '7' }),
      answer({ id: '2', ticket: '7', survey: 'quarterly' }),
      answer({ id: '3', ticket: null }),
      answer({ id: '4', ticket: null }),
    ]
    expect(of({ surveys }).exact).toEqual({ num: 4, den: 4 })
  })

  it('csat lists deleted answers, and the one before counts again', () => {
    const surveys = [
      answer({ id: '1', ticket: '7', score: 1, answered: on('10 12:00') }),
      answer({ id: '2', ticket: '7', score: -1, answered: on('11 12:00'), deleted: true }),
    ]
    expect(of({ surveys })).toMatchObject({
      exact: { num: 1, den: 1 },
      evidence: { excluded: { deleted: 1 } },
    })
  })

  it('csat belongs to the month of the answer, to the millisecond', () => {
    const surveys = [
      answer({ id: '1', score: -1, answered: at('2026-10-31T23:59:59.999-04:00') }),
      answer({ id: '2', answered: at('2026-11-01T00:00-04:00') }),
      answer({ id: '3', answered: at('2026-11-30T23:59:59.999-05:00') }),
      answer({ id: '4', score: -1, answered: at('2026-12-01T00:00-05:00') }),
    ]
    expect(of({ surveys }).exact).toEqual({ num: 2, den: 2 })
    expect(of({ surveys, month: '2026-10' }).exact).toEqual({ num: 0, den: 1 })
  })

  it('csat of a month does not let go of an answer that a later month replaced', () => {
    const surveys = [
      answer({ id: '1', ticket: '7', answered: on('30 12:00') }),
      answer({ id: '2', ticket: '7', score: -1, answered: at('2026-12-02T12:00Z') }),
    ]
    expect(of({ surveys }).exact).toEqual({ num: 1, den: 1 })
  })
})
