import { expect, test } from 'vitest'
import type { Schedule, Segment } from '../../../core/model/schedule.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { openSpans } from '../../../core/time/open-spans.ts'

const daily = (zone: string, ...segments: Segment[]): Schedule => ({
  zone,
  week: { 0: segments, 1: segments, 2: segments, 3: segments, 4: segments, 5: segments, 6: segments },
  holidays: [],
  overrides: {},
})

function spans(schedule: Schedule, from: string, to: string): string[][] {
  const found = openSpans(schedule, instantAt(schedule.zone, from), instantAt(schedule.zone, to))
  return found.map(span => span.map(time => new Date(time).toISOString().slice(5, 16)))
}

test('openSpans lists a day, clipped to the range', () => {
  const desk = daily('UTC', [540, 720], [780, 1020])
  expect(spans(desk, '2024-02-29T10:00', '2024-02-29T14:00')).toEqual([
    ['02-29T10:00', '02-29T12:00'],
    ['02-29T13:00', '02-29T14:00'],
  ])
})

test('openSpans is empty without hours, on a holiday and in an empty range', () => {
  expect(spans(daily('UTC'), '2024-02-01', '2024-03-01')).toEqual([])
  const off = { ...daily('UTC', [540, 720]), holidays: ['2024-02-01'] }
  expect(spans(off, '2024-02-01', '2024-02-02')).toEqual([])
  expect(spans(daily('UTC', [0, 1440]), '2024-02-01', '2024-02-01')).toEqual([])
})

test('openSpans merges what overlaps or touches, in any order, also over midnight', () => {
  const desk = daily('UTC', [720, 1440], [0, 60], [600, 720], [630, 700])
  expect(spans(desk, '2024-02-01', '2024-02-03')).toEqual([
    ['02-01T00:00', '02-01T01:00'],
    ['02-01T10:00', '02-02T01:00'],
    ['02-02T10:00', '02-03T00:00'],
  ])
})

test('openSpans drops a segment that does not end after it starts', () => {
  expect(spans(daily('UTC', [600, 600], [700, 650]), '2024-02-01', '2024-02-03')).toEqual([])
})

test('openSpans lets an override win over a holiday', () => {
  const desk: Schedule = {
    ...daily('UTC', [540, 1020]),
    holidays: ['2024-02-01'],
    overrides: { '2024-02-01': [[600, 660]], '2024-02-02': [] },
  }
  expect(spans(desk, '2024-02-01', '2024-02-03')).toEqual([['02-01T10:00', '02-01T11:00']])
})

test('openSpans drops a segment inside skipped time and moves an end inside it', () => {
  expect(spans(daily('America/Los_Angeles', [150, 195]), '2006-04-02', '2006-04-03')).toEqual([])
  expect(spans(daily('America/Los_Angeles', [195, 150]), '2006-04-02', '2006-04-03')).toEqual([])
  expect(spans(daily('America/Los_Angeles', [60, 150]), '2006-04-02', '2006-04-03')).toEqual([
    ['04-02T09:00', '04-02T10:30'],
  ])
})

test('openSpans has nothing for a day that the zone skipped', () => {
  expect(spans(daily('Pacific/Apia', [540, 600]), '2011-12-29', '2012-01-01')).toEqual([
    ['12-29T19:00', '12-29T20:00'],
    ['12-30T19:00', '12-30T20:00'],
  ])
})

test('openSpans keeps a recurring holiday in every year, and a dated one in its own', () => {
  const desk = { ...daily('UTC', [540, 720]), holidays: ['--12-25', '2024-12-24'] }
  expect(spans(desk, '2024-12-24', '2024-12-27')).toEqual([['12-26T09:00', '12-26T12:00']])
  expect(spans(desk, '2025-12-24', '2025-12-27')).toEqual([
    ['12-24T09:00', '12-24T12:00'],
    ['12-26T09:00', '12-26T12:00'],
  ])
  const leap = { ...daily('UTC', [540, 720]), holidays: ['--02-29'] }
  expect(spans(leap, '2024-02-29', '2024-03-01')).toEqual([])
  expect(spans(leap, '2025-02-28', '2025-03-02')).toHaveLength(2)
})

test('openSpans takes a half day over a holiday, and a closed one over the week', () => {
  const overrides = { '2024-12-25': [[540, 600]] as Segment[], '2024-12-26': [] }
  const desk = { ...daily('UTC', [540, 720]), holidays: ['--12-25'], overrides }
  expect(spans(desk, '2024-12-25', '2024-12-27')).toEqual([['12-25T09:00', '12-25T10:00']])
})
