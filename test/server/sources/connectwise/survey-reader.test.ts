import { describe, expect, test } from 'vitest'
import { createSurveyReader } from '../../../../server/sources/connectwise/survey-reader.ts'
import { aClock, at, NOVEMBER, never, SETTINGS } from './a-service-desk.ts'
import { aSurvey, RESULTS, result, updated, WITH_SURVEY } from './a-survey.ts'

function desk(settings = WITH_SURVEY) {
  const [psa, clock] = [aSurvey(), aClock(at('2025-11-10T12:00Z'))]
  const reader = createSurveyReader({ api: psa.api, settings, now: clock.now })
  return { psa, clock, read: (range = NOVEMBER) => reader.read(range, never) }
}

describe('createSurveyReader', () => {
  test('createSurveyReader tells an answer with its ticket, its words and what they are worth', async () => {
    const { psa, read } = desk()
    psa.put(result(1, 0, updated('2025-11-03T10:00:00Z')))
    expect(await read()).toEqual([
      {
        id: '1',
        source: 'connectwise',
        survey: 'Closing',
        ticket: '1001',
        sent: null,
        answered: at('2025-11-03T10:00Z'),
        raw: 'Good',
        score: 1,
        deleted: false,
      },
    ])
  })

  test('createSurveyReader reads nothing where no survey is chosen', async () => {
    const { psa, read } = desk(SETTINGS)
    expect(await read()).toEqual([])
    expect(psa.paths()).toEqual([])
  })

  test('createSurveyReader leaves out results in which the question was not answered', async () => {
    const { psa, read } = desk()
    const at = updated('2025-11-03T10:00:00Z')
    psa.put(result(1, undefined, at), result(2, 1, { ...at, results: [] }), result(3, 1, at))
    expect((await read()).map(({ id, score }) => [id, score])).toEqual([['3', 0]])
  })

  test('createSurveyReader keeps to the range, from its start and before its end', async () => {
    const { psa, read } = desk()
    const times = [
      '2025-10-31T23:59:59Z',
      '2025-11-01T00:00:00Z',
      '2025-11-30T23:59:59Z',
      '2025-12-01T00:00:00Z',
    ]
    psa.put(...times.map((time, index) => result(index + 1, 0, updated(time))))
    expect((await read()).map(({ id }) => id)).toEqual(['2', '3'])
  })

  test('createSurveyReader dates an answer without an instant by the closing of its ticket', async () => {
    const { psa, read } = desk()
    psa.put(result(1, 0), result(2, 2), result(3, 0))
    psa.closed.set(1001, '2025-11-03T10:00:00Z')
    psa.closed.set(1002, '2025-10-03T10:00:00Z')
    expect((await read()).map(({ id, answered }) => [id, answered])).toEqual([['1', at('2025-11-03T10:00Z')]])
  })

  test('createSurveyReader leaves out an answer that has neither an instant nor a ticket', async () => {
    const { psa, read } = desk()
    psa.put(result(1, 0, { ticketId: 0 }), result(2, 0, { ticketId: 0, ...updated('2025-11-03T10:00:00Z') }))
    expect((await read()).map(({ id, ticket }) => [id, ticket])).toEqual([['2', null]])
  })

  test('createSurveyReader needs one request where nothing changed, and asks for the question once an hour', async () => {
    const { psa, clock, read } = desk()
    psa.put(result(1, 0), result(2, 0))
    psa.closed.set(1001, '2025-11-03T10:00:00Z')
    await read()
    psa.paths()
    clock.pass(1)
    await read()
    expect(psa.paths()).toEqual([RESULTS])
    clock.pass(60)
    await read()
    expect(psa.paths()).toContain('/service/surveys/3/questions')
  })

  test('createSurveyReader does not look up the tickets of years of old answers', async () => {
    const { psa, read } = desk()
    const old = Array.from({ length: 1000 }, (_, index) => result(index + 1, 0))
    psa.put(...old, result(2000, 0))
    for (const { ticketId } of old) psa.closed.set(ticketId, '2024-11-03T10:00:00Z')
    psa.closed.set(3000, '2025-11-03T10:00:00Z')
    expect((await read()).map(({ id }) => id)).toEqual(['2000'])
    expect(psa.paths().filter(path => path === '/service/tickets')).toHaveLength(2)
  })

  test('createSurveyReader finds the old ones when an earlier range is asked for', async () => {
    const { psa, read } = desk()
    psa.put(...Array.from({ length: 300 }, (_, index) => result(index + 1, 0)))
    for (let ticket = 1001; ticket <= 1300; ticket++)
      psa.closed.set(ticket, ticket < 1010 ? '2025-06-03T10:00:00Z' : '2025-08-03T10:00:00Z')
    expect(await read()).toEqual([])
    expect(await read({ from: at('2025-06-01T00:00Z'), to: at('2025-07-01T00:00Z') })).toHaveLength(9)
  })
})
