import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schedule } from '../../../core/model/schedule.ts'
import { DAY, instant } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { monthPeriod } from '../../../core/time/period.ts'
import { workingDays } from '../../../core/time/working-days.ts'

const zone = 'America/New_York'
const day = [[480, 1080]] as const
const week = { 1: day, 2: day, 3: day, 4: day, 5: day }
const schedule: Schedule = { zone, week, holidays: ['2026-11-26'], overrides: {} }
const november = monthPeriod(zone, '2026-11')
const seen = (now: string) => workingDays(schedule, november, instantAt(zone, now))

test('workingDays counts the days behind today and after it', () => {
  expect(seen('2026-11-10T00:00')).toEqual({ total: 20, done: 6, today: true, left: 13 })
  expect(seen('2026-11-10T23:59:59.999')).toEqual({ total: 20, done: 6, today: true, left: 13 })
})

test('workingDays says when today is none', () => {
  expect(seen('2026-11-15T12:00')).toEqual({ total: 20, done: 10, today: false, left: 10 })
  expect(seen('2026-11-26T12:00')).toEqual({ total: 20, done: 18, today: false, left: 2 })
})

test('workingDays handles a now before and after the period', () => {
  expect(seen('2026-10-30T12:00')).toEqual({ total: 20, done: 0, today: false, left: 20 })
  expect(seen('2026-12-01T00:00')).toEqual({ total: 20, done: 20, today: false, left: 0 })
})

test('workingDays lets an override win over the week and over a holiday', () => {
  const overrides = {
    '2026-11-26': [[480, 720]],
    '2026-11-10': [],
    '2026-11-11': [[600, 600]],
    '2026-11-14': day,
  } as const
  expect(workingDays({ ...schedule, overrides }, november, november.from)).toMatchObject({ total: 20 })
})

test('workingDays of a schedule that is never open are none', () => {
  const closed = { zone, week: {}, holidays: [], overrides: {} }
  expect(workingDays(closed, november, november.from)).toEqual({ total: 0, done: 0, today: false, left: 0 })
})

test('workingDays leaves out a day that the zone skipped', () => {
  const always = { 0: day, ...week, 6: day }
  const apia = { zone: 'Pacific/Apia', week: always, holidays: [], overrides: {} }
  const december = monthPeriod('Pacific/Apia', '2011-12')
  const now = instantAt('Pacific/Apia', '2011-12-31T12:00')
  expect(workingDays(apia, december, now)).toEqual({ total: 30, done: 29, today: true, left: 0 })
})

test('workingDays done, today and left add up to the total at any time', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20 * DAY, max: 60 * DAY }), shift => {
      const { total, done, today, left } = workingDays(schedule, november, instant(november.from + shift))
      expect(done + Number(today) + left).toBe(total)
    }),
  )
})
