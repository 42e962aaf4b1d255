import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSurveyResults } from '../../../../server/sources/connectwise/survey-results.ts'
import { aClock, at, never } from './a-service-desk.ts'
import { aSurvey, RESULTS, result } from './a-survey.ts'

function desk() {
  const [psa, clock] = [aSurvey(), aClock(at('2025-11-10T12:00Z'))]
  const results = createSurveyResults({ api: psa.api, now: clock.now }, 3)
  const ids = async () => (await results(never)).map(({ id }) => id)
  return { psa, clock, results, ids }
}

describe('createSurveyResults', () => {
  test('createSurveyResults reads everything first and then a new one with one request', async () => {
    const { psa, ids } = desk()
    psa.put(result(1, 0), result(2, 0))
    expect(await ids()).toEqual([1, 2])
    psa.put(result(3, 0))
    expect(await ids()).toEqual([1, 2, 3])
    expect(psa.paths()).toEqual([RESULTS, RESULTS])
  })

  test('createSurveyResults has none where there are none', async () => {
    expect(await desk().ids()).toEqual([])
  })

  test('createSurveyResults reads the last hundred anew each time, and older ones once an hour', async () => {
    const { psa, clock, ids } = desk()
    psa.put(...Array.from({ length: 150 }, (_, index) => result(index + 1, 0)))
    await ids()
    psa.rows.delete(20)
    psa.rows.delete(51)
    expect((await ids()).filter(id => id === 20 || id === 51)).toEqual([20])
    clock.pass(59)
    expect(await ids()).toContain(20)
    clock.pass(1)
    expect(await ids()).not.toContain(20)
  })

  test('createSurveyResults sees an answer that was changed', async () => {
    const { psa, results } = desk()
    psa.put(result(1, 0))
    await results(never)
    psa.put(result(1, 2))
    expect((await results(never))[0]?.answers.get(7)).toBe(2)
  })

  test('createSurveyResults still knows what it knew after a read that failed', async () => {
    const { psa, ids } = desk()
    psa.put(result(1, 0))
    await ids()
    const answer = psa.answers[RESULTS]!
    psa.answers[RESULTS] = new Error('down')
    await expect(ids()).rejects.toThrow('down')
    psa.answers[RESULTS] = answer
    expect(await ids()).toEqual([1])
  })

  test('createSurveyResults has the truth an hour after any changes', async () => {
    const change = fc.record({ id: fc.integer({ min: 1, max: 300 }), gone: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 150 }), { maxLength: 4 }), async rounds => {
        const { psa, clock, ids } = desk()
        for (const round of rounds) {
          for (const { id, gone } of round) gone ? psa.rows.delete(id) : psa.put(result(id, 0))
          await ids()
        }
        clock.pass(60)
        expect(new Set(await ids())).toEqual(new Set(psa.rows.keys()))
      }),
      { numRuns: 40 },
    )
  })
})
