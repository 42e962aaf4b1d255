import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAYS } from '../../../admin/hours/hours-draft.ts'
import { parseDay, parseWeek } from '../../../admin/hours/parse-week.ts'
import { showWeek } from '../../../admin/hours/show-week.ts'
import type { Schedule, Segment } from '../../../core/model/schedule.ts'

const CLOSED = { 0: '', 1: '', 2: '', 3: '', 4: '', 5: '', 6: '' }
const shown = (texts: object) => {
  const week = parseWeek({ ...CLOSED, ...texts })
  return week.ok ? showWeek(week.value) : week.problems
}

describe('showWeek', () => {
  it('showWeek shows several hours a day as they were typed', () => {
    expect(shown({ 1: '8:00-12:00,13:00-17:00' })).toMatchObject({ 1: '08:00-12:00, 13:00-17:00', 2: '' })
  })

  it('showWeek keeps a night shift at the day it starts, also over the weekend', () => {
    expect(shown({ 5: '22:00-06:00', 6: '22:00-06:00' })).toEqual({
      ...CLOSED,
      5: '22:00-06:00',
      6: '22:00-06:00',
    })
  })

  it('showWeek shows a week without an end', () => {
    const always = Object.fromEntries(DAYS.map(day => [day, '00:00-24:00']))
    expect(shown(always)).toEqual(always)
  })

  it('parseWeek of what showWeek says gives the week back', () => {
    const minute = fc.nat(96).map(quarter => quarter * 15)
    const day = fc
      .uniqueArray(minute, { maxLength: 6 })
      .map(edges => edges.sort((a, b) => a - b))
      .map(edges =>
        edges.flatMap((from, index): Segment[] =>
          index % 2 === 1 || !edges[index + 1] ? [] : [[from, edges[index + 1] ?? 0]],
        ),
      )
    const week = fc
      .tuple(day, day, day, day, day, day, day)
      .filter(days => days.some(each => each.length > 0))
    fc.assert(
      fc.property(week, days => {
        const open: Schedule['week'] = Object.fromEntries(
          days.map((each, index) => [index, each] as const).filter(([, each]) => each.length > 0),
        )
        expect(parseWeek(showWeek(open))).toEqual({ ok: true, value: open })
      }),
    )
  })
})

describe('parseWeek', () => {
  it('parseWeek says at which day it cannot be read', () => {
    expect(shown({ 2: '8 to 5', 3: '08:00-17:00; tue 1:00-2:00' })).toEqual([
      expect.objectContaining({ path: 'week.2' }),
      expect.objectContaining({ path: 'week.3' }),
    ])
  })

  it('parseWeek refuses hours that overlap, at their day', () => {
    expect(shown({ 1: '08:00-12:00,11:00-13:00', 2: '08:00-12:00, 12:00-13:00' })).toEqual([
      { path: 'week.1', message: '08:00-12:00 and 11:00-13:00 overlap. Write them as one, or apart.' },
    ])
    expect(shown({ 0: '05:59-07:00', 6: '22:00-06:00' })).toEqual([
      {
        path: 'week.0',
        message: 'The day before is open until 06:00 of this one. Start these hours then or later.',
      },
    ])
    expect(shown({ 0: '06:00-07:00', 6: '22:00-06:00' })).toMatchObject({ 6: '22:00-07:00' })
  })

  it('parseWeek wants one open day', () => {
    expect(parseWeek(CLOSED)).toEqual({
      ...{ ok: false, problems: [{ path: 'week', message: 'Open on at least one day.' }] },
    })
  })
})

describe('parseDay', () => {
  it('parseDay reads a half day, a closed day, and a day without an end', () => {
    expect(parseDay('08:00 \u2013 12:00')).toEqual({ ok: true, value: [[480, 720]] })
    expect(parseDay('closed')).toEqual({ ok: true, value: [] })
    expect(parseDay('00:00-24:00')).toEqual({ ok: true, value: [[0, 1440]] })
  })

  it('parseDay refuses hours that overlap', () => {
    expect(parseDay('13:00-17:00, 08:00-13:30')).toEqual({
      ok: false,
      problems: [{ path: '', message: '08:00-13:30 and 13:00-17:00 overlap. Write them as one, or apart.' }],
    })
  })

  it('parseDay refuses a shift over midnight, which belongs to two dates', () => {
    expect(parseDay('22:00-06:00')).toMatchObject({ ok: false })
  })
})
