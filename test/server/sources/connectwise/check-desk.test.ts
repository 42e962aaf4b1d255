import { describe, expect, test } from 'vitest'
import { aSurvey, RESULTS, result, WITH_SURVEY } from './a-survey.ts'
import { aWholePsa, checked } from './a-whole-psa.ts'

describe('checkSlas', () => {
  test('checkSlas and checkMembers tell how many there are', async () => {
    const { area } = await checked(aWholePsa())
    expect([area('slas')?.sentence, area('members')?.sentence]).toEqual(['2 SLAs.', '9 active members.'])
  })
})

describe('checkCalendars', () => {
  test('checkCalendars tells how many calendars and lists of holidays there are', async () => {
    const { area } = await checked(aWholePsa())
    expect(area('calendars')?.sentence).toBe('1 calendar and 1 list of holidays.')
  })

  test('checkCalendars names a time zone of the server that is not known', async () => {
    const info = [{ version: '1', serverTimeZone: 'Mars Standard Time' }]
    const { area } = await checked(aWholePsa({ '/system/info': info }))
    expect(area('calendars')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('Mars Standard Time'),
    })
  })
})

describe('checkSurveys', () => {
  test('checkSurveys tells how many there are while none is chosen', async () => {
    const { area } = await checked(aWholePsa())
    expect(area('surveys')?.sentence).toBe('1 survey. None of them is chosen, so that none is read.')
  })

  test('checkSurveys counts the answers to the chosen one', async () => {
    const { area } = await checked(aWholePsa({ [RESULTS]: [result(1, 0), result(2, 0)] }), WITH_SURVEY)
    expect(area('surveys')?.sentence).toBe('2 answers to Closing, 3 options to choose from.')
  })

  test('checkSurveys says when the chosen question is gone', async () => {
    const { answers } = aSurvey()
    const { area } = await checked(aWholePsa({ ...answers, '/service/surveys/3/questions': [] }), WITH_SURVEY)
    expect(area('surveys')).toMatchObject({ ok: false, sentence: expect.stringContaining('no question 7') })
  })
})
