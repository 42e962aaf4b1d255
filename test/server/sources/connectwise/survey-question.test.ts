import { describe, expect, test } from 'vitest'
import { surveyQuestion } from '../../../../server/sources/connectwise/survey-question.ts'
import { never } from './a-service-desk.ts'
import { aSurvey, CHOSEN } from './a-survey.ts'

describe('surveyQuestion', () => {
  test('surveyQuestion reads the name of the survey and the options of the question', async () => {
    const asked = await surveyQuestion(aSurvey().api, CHOSEN, never)
    expect(asked).toEqual({ survey: 'Closing', options: ['Good', 'Fair', 'Poor'] })
  })

  test('surveyQuestion names a survey without a name by its number', async () => {
    const psa = aSurvey()
    psa.answers['/service/surveys/3'] = [{ id: 3 }]
    expect((await surveyQuestion(psa.api, CHOSEN, never)).survey).toBe('Survey 3')
  })

  test('surveyQuestion says what is no longer there and what to do', async () => {
    const psa = aSurvey()
    const asked = surveyQuestion(psa.api, { ...CHOSEN, question: 8 }, never)
    await expect(asked).rejects.toThrow('ConnectWise has no question 8 of survey 3. Choose the survey')
    delete psa.answers['/service/surveys/3']
    await expect(surveyQuestion(psa.api, CHOSEN, never)).rejects.toMatchObject({
      kind: 'unexpected',
      message: expect.stringContaining('ConnectWise has no survey 3.'),
    })
  })
})
