import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csat } from '../../../core/metrics/csat.ts'
import { surveyColumns } from '../../../core/metrics/survey-columns.ts'
import { answer, anySurveys, contextOf, on } from '../../helpers/november.ts'

describe('surveyColumns', () => {
  it('surveyColumns has no instant for an answer without a score, or given nobody knows when', () => {
    const surveys = [
      answer({ id: '1' }),
      answer({ id: '2', score: null }),
      answer({ id: '3', answered: null, score: -1 }),
    ]
    const columns = surveyColumns(surveys)
    expect([...columns.answered]).toEqual([on('12 12:00'), Number.NaN, Number.NaN])
    expect([...columns.score]).toEqual([1, 0, -1])
  })

  it('surveyColumns names the answers to tickets that have more than one', () => {
    const surveys = [
      answer({ id: '1', ticket: 'a' }),
      answer({ id: '2', ticket: 'b' }),
      answer({ id: '3', ticket: 'a' }),
      answer({ id: '4', ticket: null }),
      answer({ id: '5', ticket: null }),
    ]
    expect(surveyColumns(surveys).rivals.map(({ id }) => id)).toEqual(['1', '3'])
  })

  it('surveyColumns change no number: satisfaction is the same when each answer is asked by itself', () => {
    // An answer left out by hand that is not there sends every one the long way round.
    const excludedSurveys = new Set(['another'])
    fc.assert(
      fc.property(
        anySurveys,
        fc.constantFrom('against' as const, 'excluded' as const, 'net' as const),
        (surveys, neutral) => {
          const quick = csat(contextOf({ surveys, neutral }))
          const slow = csat(contextOf({ surveys: [...surveys], neutral, records: { excludedSurveys } }))
          expect(quick).toEqual(slow)
        },
      ),
      { numRuns: 500 },
    )
  })
})
