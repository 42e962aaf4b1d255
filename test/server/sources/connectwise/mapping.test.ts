import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapTicket } from '../../../../server/sources/connectwise/map-ticket.ts'
import {
  parseBoard,
  parseSla,
  parseStatus,
  parseTicket,
  TICKET_FIELDS,
} from '../../../../server/sources/connectwise/mapping.ts'
import { at, SETTINGS } from './a-service-desk.ts'

test('parseTicket takes what is absent, null or empty as null and tells of nothing', () => {
  const { wrong, ...rest } = parseTicket({
    summary: null,
    resources: ' ',
    board: null,
    owner: {},
    made: 'up',
  })
  expect(new Set(Object.values(rest))).toEqual(new Set([null]))
  expect(wrong).toEqual([])
})

test('parseTicket reads the opening from _info and the type of the agreement where the ticket names none', () => {
  const row = { id: 7, agreement: { type: 'Managed' }, _info: { dateEntered: '2025-11-03T09:00:00Z' } }
  expect(parseTicket(row)).toMatchObject({
    id: 7,
    agreementType: 'Managed',
    entered: at('2025-11-03T09:00Z'),
  })
  expect(parseTicket({ ...row, agreementType: 'Block' }).agreementType).toBe('Block')
})

test('parseTicket takes a value of a wrong type as null and tells its path', () => {
  const row = { id: '7', board: 'Help desk', closedFlag: 1, closedDate: 'soon', actualHours: {} }
  const { id, board, closedFlag, closed, actualHours, wrong } = parseTicket(row)
  expect([id, board, closedFlag, closed, actualHours]).toEqual([null, null, null, null, null])
  expect(wrong).toEqual(['id', 'board/id', 'board/name', 'closedFlag', 'closedDate', 'actualHours'])
})

test('parseTicket takes the date that databases have for none as none', () => {
  expect(parseTicket({ dateResolved: '0001-01-01T00:00:00Z' })).toMatchObject({ resolved: null, wrong: [] })
})

test('TICKET_FIELDS asks for every field that parseTicket reads', () => {
  const row: { [field: string]: unknown } = {}
  for (const path of TICKET_FIELDS) {
    const [field, inner] = path.split('/') as [string, string?]
    row[field] = inner ? { ...(row[field] as object), [inner]: [] } : []
  }
  row._info = { dateEntered: [] }
  // A name of the owner that is no text is asked for again as an identifier; its number is for links.
  const read = new Set(parseTicket(row).wrong.map(path => path.replace('_info/dateEntered', '_info')))
  expect([...TICKET_FIELDS].filter(path => !read.has(path))).toEqual(['owner/id'])
  expect([...read].filter(path => !TICKET_FIELDS.includes(path))).toEqual([])
})

test('parseBoard knows boards in use that are no boards of projects', () => {
  expect(parseBoard({ id: 1, name: 'Help desk' })).toEqual({ id: 1, name: 'Help desk', isService: true })
  expect(parseBoard({ id: 1, inactiveFlag: true }).isService).toBe(false)
  expect(parseBoard({ id: 1, projectFlag: true }).isService).toBe(false)
})

test('parseTicket, parseBoard, parseStatus, parseSla and mapTicket take any JSON', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.constantFrom('2025-11-03T09:00:00Z', '9999-12-31T23:59:59Z'),
  )
  const likely = fc.dictionary(
    fc.constantFrom(...TICKET_FIELDS.map(path => path.split('/')[0]!)),
    fc.oneof(odd, fc.dictionary(fc.constantFrom('id', 'name', 'dateEntered'), odd)),
  )
  const parts = {
    settings: SETTINGS,
    classOf: () => null,
    hoursOf: () => ({ respondHours: 1, resolutionHours: null }),
  }
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), likely), row => {
      for (const parse of [parseBoard, parseStatus, parseSla]) expect(parse(row)).toBeDefined()
      const { ticket, flaws } = mapTicket(parseTicket(row), parts)
      expect(ticket === null).toBe(flaws.includes('unusable'))
      expect(Number.isSafeInteger(ticket?.waiting ?? 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
