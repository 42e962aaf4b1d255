import { describe, expect, test } from 'vitest'
import type { Survey } from '../../../../core/model/survey.ts'
import { readinessOf } from './a-readiness.ts'
import { at } from './a-service-desk.ts'
import { CHOSEN, WITH_SURVEY } from './a-survey.ts'

const survey = (id: string, rest: Partial<Survey> = {}): Survey => ({
  ...{
    id,
    source: 'connectwise',
    survey: 'Closing',
    ticket: '1',
    sent: null,
    answered: at('2025-11-03T10:00Z'),
  },
  ...{ raw: 'Good', score: 1, deleted: false },
  ...rest,
})

describe('answerGaps', () => {
  test('answerGaps has nothing to say where no survey is chosen', async () => {
    const { item } = await readinessOf({}, { surveys: [survey('1', { ticket: null })] })
    expect(item('survey-ticket')).toBeUndefined()
  })

  test('answerGaps names answers without a ticket and those that are no option', async () => {
    const surveys = [
      survey('1'),
      survey('2', { ticket: null }),
      survey('3', { raw: 'Splendid', score: null }),
    ]
    const { found } = await readinessOf({}, { settings: WITH_SURVEY, surveys })
    expect(found('survey-ticket')).toEqual([1, ['2']])
    expect(found('survey-unknown')).toEqual([1, ['3']])
    expect(found('survey-options')).toEqual([0, []])
  })

  test('answerGaps names chosen options that the question does not have', async () => {
    const chosen = { ...CHOSEN, positive: ['good', 'Great'], neutral: ['So so'] }
    const { found } = await readinessOf({}, { settings: { ...WITH_SURVEY, survey: chosen } })
    expect(found('survey-options')).toEqual([2, ['Great', 'So so']])
  })

  test('answerGaps cannot be told where the chosen question is gone', async () => {
    const { found } = await readinessOf({ '/service/surveys/3/questions': [] }, { settings: WITH_SURVEY })
    expect(found('unread')).toEqual([1, ['Surveys']])
  })
})
