import { describe, expect, test } from 'vitest'
import {
  parseClosed,
  parseSurvey,
  parseSurveyQuestion,
  parseSurveyResult,
} from '../../../../server/sources/connectwise/mapping-surveys.ts'

describe('parseSurveyResult', () => {
  test('parseSurveyResult reads ticket, answers and the instant of its last update', () => {
    const row = {
      id: 9,
      ticketId: 1001,
      results: [
        { questionId: 1, answer: 0 },
        { questionId: 2, answer: 'Fine' },
      ],
      _info: { lastUpdated: '2026-11-09T15:00:00Z' },
    }
    expect(parseSurveyResult(row)).toEqual({
      id: 9,
      ticket: 1001,
      answers: new Map<number, unknown>([
        [1, 0],
        [2, 'Fine'],
      ]),
      updated: Date.parse('2026-11-09T15:00:00Z'),
    })
  })

  test('parseSurveyResult takes no ticket and ticket 0 for none, and lives without a date', () => {
    const none = { ticket: null, answers: new Map(), updated: null }
    expect(parseSurveyResult({ id: 9 })).toEqual({ id: 9, ...none })
    expect(parseSurveyResult({ id: 9, ticketId: 0, results: [null, 'x', { answer: 1 }] })).toEqual({
      id: 9,
      ...none,
    })
  })

  test('parseSurveyResult has no result without an id', () => {
    expect([parseSurveyResult({}), parseSurveyResult(null), parseSurveyResult('x')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('parseSurveyQuestion', () => {
  test('parseSurveyQuestion keeps the place of every option, also of one without a caption', () => {
    const options = [{ caption: 'Good', points: 5 }, { points: 3 }, { caption: ' Bad ' }]
    const parsed = parseSurveyQuestion({ id: 2, question: 'How was it?', options })
    expect(parsed).toEqual({ id: 2, text: 'How was it?', options: ['Good', '', 'Bad'] })
  })

  test('parseSurveyQuestion names a question without words by its number', () => {
    expect(parseSurveyQuestion({ id: 2 })).toEqual({ id: 2, text: 'Question 2', options: [] })
    expect(parseSurveyQuestion({ question: 'How?' })).toBeNull()
  })
})

describe('parseSurvey', () => {
  test('parseSurvey reads number and name', () => {
    expect([parseSurvey({ id: 3, name: 'Closing' }), parseSurvey({})]).toEqual([
      { id: 3, name: 'Closing' },
      { id: null, name: null },
    ])
  })
})

describe('parseClosed', () => {
  test('parseClosed reads when a ticket was closed, and null while it is open', () => {
    const closedDate = '2026-11-09T15:00:00Z'
    expect(parseClosed({ id: 1, closedDate })).toEqual({ id: 1, closed: Date.parse(closedDate) })
    expect(parseClosed({ id: 1 })).toEqual({ id: 1, closed: null })
  })
})
