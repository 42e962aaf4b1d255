import { expect, test } from 'vitest'
import type { StatusClass } from '../../../../core/model/connection.ts'
import { MINUTE } from '../../../../core/model/units.ts'
import { mapTicket } from '../../../../server/sources/connectwise/map-ticket.ts'
import { parseTicket } from '../../../../server/sources/connectwise/mapping.ts'
import { at, SETTINGS, ticketRow } from './a-service-desk.ts'

const ENTERED = '2025-11-03T09:00:00Z'

function mapped(rest: { readonly [field: string]: unknown }, status: StatusClass | null = 'active') {
  return mapTicket(parseTicket(ticketRow(7, ENTERED, rest)), {
    settings: { ...SETTINGS, alertSources: ['Monitor'], internalCompanies: ['ACME'] },
    classOf: () => status,
    hoursOf: sla => (sla === 1 ? { respondHours: 1, resolutionHours: 8 } : null),
  })
}

test('mapTicket tells everything that a row tells', () => {
  const row = {
    summary: 'Printer',
    type: { name: 'Request' },
    agreementType: 'Managed',
    owner: { identifier: 'kim', name: 'Kim Doe' },
    company: { identifier: 'Harbor', name: 'Harbor Law' },
    priority: { id: 3, name: 'Normal' },
    parentTicketId: 5,
    mergedParentTicket: { id: 6 },
    minutesWaiting: 90,
    dateResponded: '2025-11-03T09:30:00Z',
    respondByGoalUTC: '2025-11-03T10:00:00Z',
    resolutionGoalUTC: '2025-11-03T17:00:00Z',
  }
  expect(mapped(row)).toMatchObject({ response: 'goal', resolution: 'goal', flaws: [] })
  expect(mapped(row).ticket).toEqual({
    id: '7',
    source: 'connectwise',
    created: at(ENTERED),
    intervals: null,
    waiting: 90 * MINUTE,
    responded: at('2025-11-03T09:30Z'),
    resolved: null,
    closed: null,
    respondBy: at('2025-11-03T10:00Z'),
    resolveBy: at('2025-11-03T17:00Z'),
    responseFlag: null,
    resolutionFlag: null,
    priorities: [{ at: null, name: 'Normal' }],
    board: 'Help desk',
    type: 'Request',
    agreementType: 'Managed',
    parent: '5',
    mergedInto: '6',
    touched: null,
    internal: null,
    owner: 'Kim Doe',
    client: 'Harbor Law',
    summary: 'Printer',
  })
})

test('mapTicket makes no ticket of a row without a number or an opening', () => {
  const parts = { settings: SETTINGS, classOf: () => null, hoursOf: () => null }
  expect(mapTicket(parseTicket({ id: 7 }), parts)).toMatchObject({ ticket: null, flaws: ['unusable'] })
  expect(mapTicket(parseTicket({ _info: { dateEntered: ENTERED } }), parts).ticket).toBeNull()
})

test('mapTicket takes the resolve date, else the closing date, of a resolved or closed status only', () => {
  const dates = { dateResolved: '2025-11-04T09:00:00Z', closedDate: '2025-11-06T09:00:00Z', closedFlag: true }
  expect(mapped(dates, 'closed').ticket).toMatchObject({
    resolved: at(dates.dateResolved),
    closed: at(dates.closedDate),
  })
  expect(mapped({ ...dates, dateResolved: null }, 'closed').ticket?.resolved).toBe(at(dates.closedDate))
  expect(mapped({ ...dates, closedFlag: false }, 'resolved').ticket).toMatchObject({
    resolved: at(dates.dateResolved),
    closed: null,
  })
  expect(mapped({ ...dates, closedFlag: false }, 'active').ticket).toMatchObject({
    resolved: null,
    closed: null,
  })
  expect(mapped({ ...dates, closedFlag: false }, 'waiting-customer').ticket?.resolved).toBeNull()
})

test('mapTicket goes by the flag where nobody knows the status, and tells so', () => {
  const dates = { closedDate: '2025-11-06T09:00:00Z', closedFlag: true }
  expect(mapped(dates, null)).toMatchObject({
    flaws: ['unclassed'],
    ticket: { resolved: at(dates.closedDate) },
  })
  expect(mapped({ ...dates, closedFlag: false }, null).ticket?.resolved).toBeNull()
})

test('mapTicket moves what came before the opening to it, and tells of a resolve that has no date', () => {
  const early = { dateResponded: '2025-11-02T09:00:00Z', dateResolved: '2025-11-01T09:00:00Z' }
  expect(mapped(early, 'resolved')).toMatchObject({
    flaws: ['dates'],
    ticket: { responded: at(ENTERED), resolved: at(ENTERED) },
  })
  expect(mapped({}, 'resolved')).toMatchObject({ flaws: ['undated'], ticket: { resolved: null } })
})

test('mapTicket judges by minutes against the hours of the SLA where there is no due time, once the work is done', () => {
  const done = { sla: { id: 1 }, dateResponded: '2025-11-03T09:30:00Z', dateResolved: '2025-11-04T09:00:00Z' }
  const kept = mapped({ ...done, respondMinutes: 60, resolveMinutes: 480 }, 'resolved')
  expect(kept).toMatchObject({ response: 'minutes', resolution: 'minutes' })
  expect(kept.ticket).toMatchObject({ responseFlag: true, resolutionFlag: true, respondBy: null })
  const late = mapped({ ...done, respondMinutes: 61, resolveMinutes: 481 }, 'resolved')
  expect(late.ticket).toMatchObject({ responseFlag: false, resolutionFlag: false })
  const open = mapped({ sla: { id: 1 }, respondMinutes: 61, resolveMinutes: 481 })
  expect(open.ticket).toMatchObject({ responseFlag: null, resolutionFlag: null })
  expect(mapped({ ...done, sla: { id: 2 }, respondMinutes: 1 }, 'resolved')).toMatchObject({
    response: 'none',
  })
})

test('mapTicket tells of alerts that nobody worked on, and only of alerts', () => {
  const source = { name: 'monitor' }
  expect(mapped({ source }).ticket?.touched).toBe(false)
  expect(mapped({ source: { name: 'Email' } }).ticket?.touched).toBeNull()
  for (const work of [
    { actualHours: 0.25 },
    { owner: { name: 'Kim' } },
    { resources: 'kim' },
    { dateResponded: ENTERED },
  ])
    expect(mapped({ source, ...work }).ticket?.touched).toBeNull()
  expect(mapped({ source, actualHours: 0 }).ticket?.touched).toBe(false)
})

test('mapTicket knows the own companies by identifier', () => {
  expect(mapped({ company: { identifier: 'acme', name: 'We' } }).ticket?.internal).toBe(true)
  expect(mapped({ company: { identifier: 'Harbor', name: 'ACME' } }).ticket?.internal).toBeNull()
})

test('mapTicket takes a 0 in place of a parent as none, and waiting below 0 as 0', () => {
  const row = { parentTicketId: 0, mergedParentTicket: { id: 0 }, minutesWaiting: -5 }
  expect(mapped(row).ticket).toMatchObject({ parent: null, mergedInto: null, waiting: 0 })
})
