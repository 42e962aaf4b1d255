import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerWords } from '../../../../server/sources/connectwise/answer-words.ts'

const CHOSEN = { survey: 1, question: 2, positive: ['Good', 'Great'], neutral: ['Fair'] }
const OPTIONS = ['Great', 'Good', 'Fair', 'Poor']

const said = (answer: unknown, options: readonly string[] = OPTIONS) => answerWords(answer, options, CHOSEN)

describe('answerWords', () => {
  test('answerWords takes the place of an option, as a number or as a text', () => {
    expect([said(0), said('2'), said(3)]).toEqual([
      { raw: 'Great', score: 1 },
      { raw: 'Fair', score: 0 },
      { raw: 'Poor', score: -1 },
    ])
  })

  test('answerWords takes the caption of an option, in any case and with blanks around it', () => {
    expect([said('Good'), said(' poor ')]).toEqual([
      { raw: 'Good', score: 1 },
      { raw: 'Poor', score: -1 },
    ])
  })

  test('answerWords takes a number that is no place for a caption', () => {
    const stars = ['1', '2', '3']
    const chosen = { ...CHOSEN, positive: ['3'], neutral: ['2'] }
    expect(answerWords(3, stars, chosen)).toEqual({ raw: '3', score: 1 })
    expect(answerWords('3', stars, chosen)).toEqual({ raw: '3', score: 1 })
    // By the vendor's description a number is a place: the second of them.
    expect(answerWords(1, stars, chosen)).toEqual({ raw: '2', score: 0 })
  })

  test('answerWords tells what is none of the options without judging it', () => {
    expect([said('Splendid'), said(4), said(-1), said(0.5)]).toEqual(
      ['Splendid', '4', '-1', '0.5'].map(raw => ({ raw, score: null })),
    )
    expect(said(1, ['Good', ''])).toEqual({ raw: '1', score: null })
  })

  test('answerWords has nothing where nothing was answered', () => {
    expect([said(undefined), said(null), said(' '), said({ caption: 'Good' }), said(true)]).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })

  test('answerWords is negative exactly for the options that are in neither list', () => {
    fc.assert(
      fc.property(fc.nat(OPTIONS.length - 1), place => {
        const known = [...CHOSEN.positive, ...CHOSEN.neutral].includes(OPTIONS[place]!)
        expect(said(place)?.score === -1).toBe(!known)
      }),
    )
  })
})
