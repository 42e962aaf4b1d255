import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenSurvey, type ScoreWord, scoreOf, withScore } from '../../../admin/sources/survey-score.ts'
import type { ConnectWiseSurvey } from '../../../core/model/connection.ts'

const EMPTY: ConnectWiseSurvey = { survey: 3, question: 8, positive: [], neutral: [] }

describe('withScore', () => {
  it('withScore counts each option as it was last said, and the others as they were', () => {
    const option = fc.constantFrom<string[]>('Great', 'OK', 'Bad')
    const score = fc.constantFrom<ScoreWord[]>('positive', 'neutral', 'negative')
    fc.assert(
      fc.property(fc.array(fc.tuple(option, score)), said => {
        const survey = said.reduce((held, [name, word]) => withScore(held, name, word), EMPTY)
        const last = new Map<string, ScoreWord>(said)
        for (const name of ['Great', 'OK', 'Bad'])
          expect(scoreOf(survey, name)).toBe(last.get(name) ?? 'negative')
        expect(survey.positive.filter(name => survey.neutral.includes(name))).toEqual([])
      }),
    )
  })
})

describe('chosenSurvey', () => {
  const question = (id: number, options: readonly string[]) => ({ id, text: `Question ${id}`, options })

  it('chosenSurvey begins with the first question that has options, and none of them positive', () => {
    const survey = { id: 3, name: 'Closed', questions: [question(7, []), question(8, ['Great', 'Bad'])] }
    expect(chosenSurvey(survey)).toEqual(EMPTY)
  })

  it('chosenSurvey is none where no question has options', () => {
    expect(chosenSurvey({ id: 3, name: 'Closed', questions: [question(7, [])] })).toBeNull()
  })
})
