import { describe, expect, it } from 'vitest'
import { DAY, HOUR, instant, MINUTE } from '../../../../core/model/units.ts'
import { monthPeriod } from '../../../../core/time/period.ts'
import { NOVEMBER, on, ZONE } from '../../../helpers/november.ts'
import { iso, openSmileBack, review } from './open-smileback.ts'

const OCTOBER = monthPeriod(ZONE, '2026-10')
const inOctober = (id: number) => {
  const at = iso(instant(on('12 12:00') - 30 * DAY))
  return review(id, '01 08:00', { rated_on: at, last_modified: at })
}

describe('createSmileBackSource', () => {
  it('createSmileBackSource gives the answers of a range, and nothing of a range without any', async () => {
    const it = await openSmileBack()
    expect(await it.fetch()).toEqual({
      ...{ ...NOVEMBER, tickets: [], surveys: [], asOf: { smileback: it.clock.now } },
    })
    it.put(review(7, '12 12:00', { rating: -1 }), inOctober(8))
    it.pass(MINUTE)
    expect((await it.fetch()).surveys).toEqual([])
    it.pass(DAY)
    expect((await it.fetch()).surveys).toEqual([
      {
        ...{ id: '7', source: 'smileback', survey: 'SmileBack', ticket: 'T7', raw: 'negative', score: -1 },
        ...{ sent: on('01 08:00'), answered: on('12 12:00'), deleted: false },
      },
    ])
  })

  it('createSmileBackSource reads the newest range whole once a day, and what changed in between', async () => {
    const it = await openSmileBack()
    it.put(review(1, '12 12:00'))
    expect(await it.ids()).toEqual(['1'])
    const read = it.clock.now
    it.pass(MINUTE)
    it.put(review(2, '24 12:00'))
    expect(await it.ids()).toEqual(['1', '2'])
    it.pass(DAY)
    await it.fetch()
    const since = it.lists().map(query => query.get('modified_since'))
    expect(since).toEqual([iso(NOVEMBER.from), iso(instant(read - 2 * MINUTE)), iso(NOVEMBER.from)])
    expect(it.lists().every(query => query.get('include_unrated') === 'true')).toBe(true)
    expect(it.lists()[0]?.get('limit')).toBe('1000')
  })

  it('createSmileBackSource costs one request a poll while nothing changes', async () => {
    const it = await openSmileBack()
    it.state.life = 86_400
    await it.fetch()
    for (let poll = 0; poll < 60; poll++) {
      it.pass(MINUTE)
      await it.fetch()
    }
    expect(it.requests).toHaveLength(2 + 60)
  })

  it('createSmileBackSource marks what was deleted, keeps its answer, and takes a changed rating over', async () => {
    const it = await openSmileBack()
    it.put(review(1, '12 12:00'), review(2, '13 12:00'), review(3, '14 12:00'))
    await it.fetch()
    it.pass(HOUR)
    const last_modified = iso(it.clock.now)
    it.put(review(1, '12 12:00', { status: 'deleted', last_modified }))
    it.put(review(2, '13 12:00', { status: 'deleted', rating: null, rated_on: null, last_modified }))
    it.put(review(3, '14 12:00', { rating: 0, last_modified }))
    const { surveys } = await it.fetch()
    expect(surveys.map(({ id, score, deleted }) => [id, score, deleted])).toEqual([
      ['1', 1, true],
      ['2', 1, true],
      ['3', 0, false],
    ])
  })

  it('createSmileBackSource notices what vanished by the daily reading', async () => {
    const it = await openSmileBack()
    it.put(review(1, '12 12:00'), review(2, '13 12:00'))
    await it.fetch()
    it.reviews.delete(2)
    it.pass(DAY - 1)
    expect(await it.ids()).toEqual(['1', '2'])
    it.pass(1)
    expect(await it.ids()).toEqual(['1'])
  })

  it('createSmileBackSource tells of unrated reviews by the closing of their ticket, and scores none', async () => {
    const it = await openSmileBack()
    const unrated = { rating: null, rated_on: null }
    it.put(review(1, '12 12:00', unrated), review(2, '12 12:00', { ...unrated, ticket: { id: 'T2' } }))
    expect((await it.fetch()).surveys).toMatchObject([
      { id: '1', sent: on('01 08:00'), answered: null, score: null, raw: null },
    ])
  })

  it('createSmileBackSource reads an older range with as much before it, and once an hour', async () => {
    const it = await openSmileBack()
    it.put(inOctober(1), review(2, '12 12:00'))
    await it.fetch()
    expect(await it.ids(OCTOBER)).toEqual(['1'])
    const before = { from: instant(OCTOBER.from - 20 * DAY), to: OCTOBER.from }
    await it.fetch(before)
    it.pass(HOUR)
    await it.fetch(OCTOBER)
    const [, whole, top, again] = it.lists().map(query => Date.parse(query.get('modified_since') ?? ''))
    expect(whole).toBe(2 * OCTOBER.from - on('24 12:00'))
    expect(top).toBe(on('24 11:58'))
    expect(again).toBeLessThan(OCTOBER.from)
  })

  it('createSmileBackSource leaves out what it does not understand, and says which', async () => {
    const it = await openSmileBack()
    it.put(review(1, '12 12:00', { rating: 5 }), review(2, '12 12:00', { rated_on: 'yesterday' }))
    const { surveys, notes } = await it.fetch()
    expect(surveys).toEqual([])
    expect(notes).toEqual({
      smileback: {
        short: 'SmileBack: 2 answers are left out, since the rating or its time cannot be understood.',
        whole:
          'SmileBack: 2 answers are left out, since the rating or its time cannot be understood. Reviews: 1, 2.',
      },
    })
  })

  it('createSmileBackSource lists answers without a ticket as unready', async () => {
    const it = await openSmileBack()
    expect(await it.source.readiness?.(NOVEMBER, it.signal)).toMatchObject([{ count: 0, examples: [] }])
    it.put(review(1, '12 12:00', { ticket: {} }), review(2, '12 12:00'))
    it.pass(DAY)
    expect(await it.source.readiness?.(NOVEMBER, it.signal)).toMatchObject([
      { id: 'answers-without-a-ticket', count: 1, examples: ['Review 1'] },
    ])
  })
})
