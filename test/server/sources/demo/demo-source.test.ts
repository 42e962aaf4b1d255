import { describe, expect, test } from 'vitest'
import { DAY, type Instant, instant } from '../../../../core/model/units.ts'
import { monthAfter, monthAt, monthPeriod } from '../../../../core/time/period.ts'
import { createDemoSource } from '../../../../server/sources/demo/demo-source.ts'
import { at, NOW, SCHEDULE, told, ZONE } from '../../../helpers/demo-desk.ts'

const march = monthPeriod(ZONE, '2026-03')
const november = monthPeriod(ZONE, '2026-11')

const before = (time: number) => instant(NOW - time)

describe('createDemoSource', () => {
  test('createDemoSource is named demo, labelled Demo data and never stale', () => {
    const source = createDemoSource({ zone: ZONE, schedule: SCHEDULE, now: () => NOW })
    expect([source.name, source.label, source.staleAfter]).toEqual(['demo', 'Demo data', null])
  })

  test('createDemoSource tells the same bytes twice', async () => {
    const [one, other] = [await told(march.from, march.to, NOW), await told(march.from, march.to, NOW)]
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })

  test('createDemoSource tells another desk for another seed', async () => {
    const [one, other] = [await told(march.from, march.to, NOW, 1), await told(march.from, march.to, NOW, 2)]
    expect(JSON.stringify(one.tickets)).not.toBe(JSON.stringify(other.tickets))
  })

  test('createDemoSource says its data is true now', async () => {
    const { from, to, asOf } = await told(march.from, march.to, NOW)
    expect({ from, to, asOf }).toEqual({ from: march.from, to: march.to, asOf: { demo: NOW } })
  })

  test('createDemoSource knows nothing of a range that lies ahead', async () => {
    const { tickets, surveys } = await told(at('2027-02-01T00:00Z'), at('2027-03-01T00:00Z'), NOW)
    expect([tickets, surveys]).toEqual([[], []])
  })

  test('createDemoSource tells tickets that live in the range and answers given in it', async () => {
    const { tickets, surveys } = await told(march.from, march.to, NOW)
    expect(tickets.some(({ created }) => created < march.from)).toBe(true)
    expect(
      tickets.every(({ created, closed }) => created < march.to && closed! >= march.from - 7 * DAY),
    ).toBe(true)
    expect(surveys.every(({ answered }) => answered! >= march.from && answered! < march.to)).toBe(true)
  })

  test('createDemoSource tells the ticket of every answer', async () => {
    const { tickets, surveys } = await told(march.from, march.to, NOW)
    const ids = new Set(tickets.map(({ id }) => id))
    expect(surveys.filter(({ ticket }) => !ids.has(ticket!))).toEqual([])
  })

  test('createDemoSource leaves nothing out that a wider range tells', async () => {
    const wide = await told(monthPeriod(ZONE, '2025-09').from, march.to, NOW)
    const narrow = await told(march.from, march.to, NOW)
    const openIn = wide.tickets.filter(({ resolved }) => resolved === null || resolved >= march.from)
    const ids = new Set(narrow.tickets.map(({ id }) => id))
    expect(openIn.filter(({ id }) => !ids.has(id))).toEqual([])
  })

  test('createDemoSource reaches back thirteen months and more', async () => {
    const months = Array.from({ length: 14 }, (_, index) => monthAfter(monthAt(ZONE, NOW), -index))
    for (const month of months.slice(1)) {
      const { from, to } = monthPeriod(ZONE, month)
      const { tickets, surveys } = await told(from, to, NOW)
      const opened = tickets.filter(({ created }) => created >= from).length
      expect(opened, month).toBeGreaterThan(450)
      expect(opened, month).toBeLessThan(680)
      expect(surveys.length, month).toBeGreaterThan(100)
      expect(surveys.length, month).toBeLessThan(250)
    }
  })

  test('createDemoSource has something to answer and something open in the middle of a working day', async () => {
    const { tickets } = await told(november.from, november.to, NOW)
    const open = tickets.filter(({ resolved }) => resolved === null)
    expect(open.length).toBeGreaterThan(5)
    expect(open.length).toBeLessThan(60)
    expect(open.some(({ owner }) => owner === null)).toBe(true)
    expect(open.some(({ responded, respondBy }) => responded === null && respondBy! > NOW)).toBe(true)
  })

  test('createDemoSource has a few of every kind that does not count', async () => {
    const { tickets } = await told(before(60 * DAY), NOW, NOW)
    const kinds = {
      merged: tickets.filter(({ mergedInto }) => mergedInto !== null),
      child: tickets.filter(({ parent }) => parent !== null),
      internal: tickets.filter(({ internal }) => internal),
      untouched: tickets.filter(({ touched }) => touched === false),
      waiting: tickets.filter(({ intervals }) => intervals?.some(step => step.class === 'waiting-customer')),
    }
    for (const [kind, some] of Object.entries(kinds)) {
      expect(some.length, kind).toBeGreaterThan(3)
      expect(some.length, kind).toBeLessThan(tickets.length * 0.15)
    }
  })

  test('createDemoSource goes on in any year', async () => {
    for (const text of ['1971-03-10T15:00Z', '2019-06-12T15:00Z', '2031-05-14T15:00Z', '2090-02-15T15:00Z']) {
      const now: Instant = at(text)
      const { tickets } = await told(instant(now - 30 * DAY), now, now)
      expect(tickets.length, text).toBeGreaterThan(400)
      expect(
        tickets.every(({ id }) => /^[1-9]\d*$/.test(id)),
        text,
      ).toBe(true)
    }
  })

  test('createDemoSource lets tickets wait for ever when the schedule never opens', async () => {
    const schedule = { ...SCHEDULE, week: {} }
    const source = createDemoSource({ zone: ZONE, schedule, now: () => NOW })
    const { tickets } = await source.fetch(november, new AbortController().signal)
    expect(tickets.length).toBeGreaterThan(20)
    expect(tickets.every(({ responded }) => responded === null)).toBe(true)
  })

  test('createDemoSource rejects when the fetch was given up', async () => {
    const source = createDemoSource({ zone: ZONE, schedule: SCHEDULE, now: () => NOW })
    await expect(source.fetch(march, AbortSignal.abort())).rejects.toThrow()
  })
})
