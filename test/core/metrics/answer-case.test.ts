import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerCase, supersededAnswers } from '../../../core/metrics/answer-case.ts'
import type { Survey } from '../../../core/model/survey.ts'
import { answer, at, contextOf, type Desk, on } from '../../helpers/november.ts'

const cases = (surveys: readonly Survey[], desk: Desk = {}) => {
  const context = contextOf({ ...desk, surveys })
  const superseded = supersededAnswers(surveys, context)
  return surveys.map(survey => answerCase(survey, superseded, context))
}
const early = answer({ id: '1', ticket: 'A', answered: on('12 12:00'), score: -1 })
const late = answer({ id: '2', ticket: 'A', answered: on('13 12:00') })

describe('answerCase', () => {
  it('answerCase counts the last answer of a ticket and questionnaire', () => {
    expect(cases([early, late])).toEqual(['superseded', 'counted'])
    expect(cases([late, early])).toEqual(['counted', 'superseded'])
    expect(cases([early, { ...late, survey: 'yearly' }])).toEqual(['counted', 'counted'])
  })

  it('answerCase counts answers without a ticket one by one', () => {
    expect(cases([answer({ id: '1', ticket: null }), answer({ id: '2', ticket: null })])).toEqual([
      'counted',
      'counted',
    ])
  })

  it('answerCase is null for what was not answered in the month', () => {
    expect(cases([answer({ id: '1', answered: null })])).toEqual([null])
    expect(cases([answer({ id: '1', score: null })])).toEqual([null])
    expect(cases([answer({ id: '1', answered: at('2026-10-12T12:00Z') })])).toEqual([null])
    expect(cases([late], { now: on('13 12:00') })).toEqual([null])
  })

  it('answerCase lists deleted answers, and those left out by hand', () => {
    expect(cases([{ ...early, deleted: true }])).toEqual(['deleted'])
    expect(cases([early], { records: { excludedSurveys: new Set(['1']) } })).toEqual(['by-hand'])
  })

  it('answerCase gives way to the answer before where the last is left out by hand', () => {
    expect(cases([early, late], { records: { excludedSurveys: new Set(['2']) } })).toEqual([
      'counted',
      'by-hand',
    ])
  })

  it('answerCase leaves neutral answers out where the team says so', () => {
    const neutral = answer({ id: '1', score: 0 })
    expect(cases([neutral], { neutral: 'excluded' })).toEqual(['neutral'])
    expect(cases([neutral], { neutral: 'net' })).toEqual(['counted'])
  })
})

describe('supersededAnswers', () => {
  it('supersededAnswers takes the larger id of two answers at one instant, in any order', () => {
    const same = { ...late, id: '3' }
    for (const surveys of [
      [late, same],
      [same, late],
    ])
      expect([...supersededAnswers(surveys, contextOf({ surveys }))]).toEqual([late])
  })

  it('supersededAnswers is all but the last of each ticket and questionnaire', () => {
    const any = fc.record({
      ticket: fc.constantFrom('A', 'B'),
      survey: fc.constantFrom('x', 'y', 'z'),
      hour: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(any), all => {
        const surveys = all.map(({ hour, ...rest }, index) =>
          answer({ ...rest, id: String(index).padStart(3, '0'), answered: on(`12 0${hour}:00`) }),
        )
        const order = (each: Survey) => [each.answered, each.id].join()
        const expected = surveys.filter(one =>
          surveys.some(
            other => other.ticket === one.ticket && other.survey === one.survey && order(other) > order(one),
          ),
        )
        expect(supersededAnswers(surveys, contextOf({ surveys }))).toEqual(new Set(expected))
      }),
    )
  })
})
