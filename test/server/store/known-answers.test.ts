import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Survey } from '../../../core/model/survey.ts'
import { instant } from '../../../core/model/units.ts'
import type { Range } from '../../../server/sources/source.ts'
import { createKnownAnswers } from '../../../server/store/known-answers.ts'
import { answer, anySurveys, NOVEMBER, on } from '../../helpers/november.ts'

/** Compares again and again, a minute apart, as if every line had been written. */
function opened() {
  const known = createKnownAnswers()
  let at = on('24 12:00')
  const look = (told: readonly Survey[], source = 'smileback', range: Range = NOVEMBER) => {
    at = instant(at + 60_000)
    const lines = known.differences(source, told, range, at)
    for (const line of lines) known.take(line)
    return lines.map(({ what, id }) => `${what} ${id}`)
  }
  const flags = () => known.flags().map(({ kind, was, is }) => [kind, was.id, was.score, is?.score ?? null])
  return { known, look, flags }
}

const ONE = answer({ id: '1', score: -1 })

describe('createKnownAnswers', () => {
  it('createKnownAnswers knows nothing at first, and takes what is new without a flag', () => {
    const { look, flags } = opened()
    expect(look([])).toEqual([])
    expect(look([ONE, answer({ id: '2' })])).toEqual(['new 1', 'new 2'])
    expect(look([{ ...ONE }, answer({ id: '2' })])).toEqual([])
    expect(flags()).toEqual([])
  })

  it('createKnownAnswers says at which instant it noticed, and what the answer is now', () => {
    const known = createKnownAnswers()
    expect(known.differences('csv', [ONE], NOVEMBER, on('24 12:00'))).toEqual([
      { at: '2026-11-24T17:00:00.000Z', source: 'csv', id: '1', what: 'new', answer: ONE },
    ])
  })

  it('createKnownAnswers flags another score, each time', () => {
    const { look, flags } = opened()
    look([ONE])
    expect(look([{ ...ONE, score: 1 }])).toEqual(['changed 1'])
    look([{ ...ONE, score: null }])
    expect(flags()).toEqual([
      ['changed', '1', -1, 1],
      ['changed', '1', 1, null],
    ])
  })

  it('createKnownAnswers writes other changes down and flags none of them', () => {
    const { look, flags } = opened()
    look([ONE])
    expect(look([{ ...ONE, ticket: '9' }])).toEqual(['changed 1'])
    expect(look([{ ...ONE, ticket: '9', raw: 'so so' }])).toEqual(['changed 1'])
    expect(look([{ ...ONE, ticket: '9', raw: 'so so', sent: on('01 08:00') }])).toEqual([])
    expect(look([{ ...ONE, deleted: true }])).toEqual(['changed 1'])
    expect(look([])).toEqual(['gone 1'])
    expect(flags()).toEqual([])
  })

  it('createKnownAnswers sees through an answer that is deleted, changed and put back', () => {
    const { look, flags } = opened()
    look([ONE])
    look([{ ...ONE, deleted: true }])
    look([{ ...ONE, deleted: true, score: 1 }])
    expect(flags()).toEqual([])
    look([{ ...ONE, score: 1 }])
    expect(flags()).toEqual([['changed', '1', -1, 1]])
  })

  it('createKnownAnswers flags what vanished until it is back, and what it came back as', () => {
    const { look, flags } = opened()
    look([ONE])
    expect(look([])).toEqual(['gone 1'])
    expect(look([])).toEqual([])
    expect(flags()).toEqual([['gone', '1', -1, null]])
    expect(look([ONE])).toEqual(['changed 1'])
    expect(flags()).toEqual([])
    look([])
    look([{ ...ONE, score: 0 }])
    expect(flags()).toEqual([['changed', '1', -1, 0]])
  })

  it('createKnownAnswers misses only what its range should hold, and of its own source', () => {
    const { look } = opened()
    look([ONE, answer({ id: '2', answered: NOVEMBER.from }), answer({ id: '3', answered: null })])
    look([ONE], 'csv')
    const later = { from: instant(NOVEMBER.from + 1), to: NOVEMBER.to }
    expect(look([], 'smileback', { from: NOVEMBER.from, to: instant(NOVEMBER.from + 1) })).toEqual(['gone 2'])
    expect(look([], 'smileback', later)).toEqual(['gone 1'])
    expect(look([], 'other')).toEqual([])
  })

  it('createKnownAnswers keeps no question that nobody answered, until somebody does', () => {
    const { look, flags } = opened()
    const asked = answer({ id: '1', score: null, answered: null })
    expect(look([asked])).toEqual([])
    expect(look([ONE])).toEqual(['new 1'])
    expect(flags()).toEqual([])
  })

  it('createKnownAnswers takes the first of two answers with one id, at every look', () => {
    const { look, flags } = opened()
    const twice = [ONE, { ...ONE, score: 1 as const }]
    expect(look(twice)).toEqual(['new 1'])
    expect(look(twice)).toEqual([])
    expect(flags()).toEqual([])
  })

  it('createKnownAnswers tells the same after its lines are read again, and nothing twice', () => {
    const looks = fc.array(anySurveys, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(looks, all => {
        const [first, second] = [createKnownAnswers(), createKnownAnswers()]
        all.forEach((told, index) => {
          const at = instant(NOVEMBER.from + index)
          const lines = first.differences('csv', told, NOVEMBER, at)
          for (const line of lines) first.take(line)
          expect(first.differences('csv', told, NOVEMBER, at)).toEqual([])
          for (const line of JSON.parse(JSON.stringify(lines))) second.take(line)
        })
        expect(second.flags()).toEqual(first.flags())
        expect(second.differences('csv', all.at(-1) ?? [], NOVEMBER, NOVEMBER.to)).toEqual([])
      }),
    )
  })
})
