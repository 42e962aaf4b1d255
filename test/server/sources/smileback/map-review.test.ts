import { describe, expect, it } from 'vitest'
import { mapReview } from '../../../../server/sources/smileback/map-review.ts'
import { newer } from '../../../../server/sources/smileback/read-reviews.ts'
import { at } from '../../../helpers/november.ts'

const row = { id: 1, rating: 0, rated_on: '2026-11-12T01:48:29.627972Z' }

describe('mapReview', () => {
  it('mapReview reads a rated review, and takes what is absent for null', () => {
    expect(mapReview({ ...row, ticket: { id: '2864851' }, comment: 'no', other: 1 })).toEqual({
      ...{ id: '1', modified: null },
      survey: {
        ...{ id: '1', source: 'smileback', survey: 'SmileBack', ticket: '2864851', sent: null },
        ...{ answered: at('2026-11-12T01:48:29.627Z'), raw: 'neutral', score: 0, deleted: false },
      },
    })
    expect(mapReview(row).survey?.ticket).toBe(null)
    expect(mapReview({ ...row, ticket: { id: ' ' } }).survey?.ticket).toBe(null)
    expect(mapReview({ ...row, ticket: { id: 28 } }).survey?.ticket).toBe('28')
  })

  it('mapReview gives an unrated review neither a score nor an instant', () => {
    expect(mapReview({ ...row, rating: null }).survey).toMatchObject({
      ...{ score: null, answered: null, raw: null },
    })
  })

  it.each([2, '1', true, {}])('mapReview does not guess what a rating of %j is', rating => {
    expect(mapReview({ ...row, rating }).survey).toBe(null)
  })

  it.each([null, 'text', [], { rating: 1 }])('mapReview refuses %j', value => {
    expect(() => mapReview(value)).toThrow(/SmileBack sent/)
  })
})

describe('newer', () => {
  it('newer keeps the later state, whichever is told first, and the second where nobody knows', () => {
    const early = mapReview({ ...row, last_modified: '2026-11-12T02:00:00Z' })
    const late = mapReview({ ...row, rating: 1, last_modified: '2026-11-12T03:00:00Z' })
    expect(newer(late, early)).toBe(late)
    expect(newer(early, late)).toBe(late)
    expect(newer(early, undefined)).toBe(early)
    const untold = mapReview(row)
    expect(newer(untold, late)).toBe(untold)
  })
})
