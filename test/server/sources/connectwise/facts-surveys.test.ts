import { describe, expect, test } from 'vitest'
import { connectWiseSurveys } from '../../../../server/sources/connectwise/facts-surveys.ts'
import { never } from './a-service-desk.ts'
import { aSurvey } from './a-survey.ts'

describe('connectWiseSurveys', () => {
  test('connectWiseSurveys tells the questions that have options', async () => {
    expect(await connectWiseSurveys(aSurvey().api, never)).toEqual([
      {
        id: 3,
        name: 'Closing',
        questions: [{ id: 7, text: 'How was it?', options: ['Good', 'Fair', 'Poor'] }],
      },
    ])
  })

  test('connectWiseSurveys has none where there are none, and names one without a name by its number', async () => {
    const psa = aSurvey()
    psa.answers['/service/surveys'] = [{ id: 4 }, { name: 'No id' }]
    expect(await connectWiseSurveys(psa.api, never)).toEqual([{ id: 4, name: 'Survey 4', questions: [] }])
  })
})
