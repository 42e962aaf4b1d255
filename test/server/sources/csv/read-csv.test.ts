import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ticket } from '../../../../core/model/ticket.ts'
import { readCsv } from '../../../../server/sources/csv/read-csv.ts'
import { csvFolder } from './csv-folder.ts'

const ROME = { zone: 'Europe/Rome' }
const HEADER =
  'ticket_id,created_at,responded_at,resolved_at,closed_at,reopened_count,priority,response_sla_met,resolution_sla_met,satisfaction'
const at = (text: string) => Date.parse(text)

const read = (content: string | Uint8Array, options = ROME) =>
  readCsv([csvFolder().write('desk.csv', content)], options)
test('readCsv reads a row as a ticket and its answer', async () => {
  const row = '7,2016-07-01T10:00:00,2016-07-01T10:30:00,2016-07-01T12:00:00.5,2016-07-02,1,High,1,no,4'
  const { tickets, surveys, rows, problems } = await read(`${HEADER}\n${row}\n`)
  expect(rows).toEqual({ read: 1, used: 1, rejected: 0 })
  expect(problems).toEqual([])
  expect(tickets[0]).toMatchObject({
    id: '7',
    source: 'csv',
    created: at('2016-07-01T08:00:00Z'),
    responded: at('2016-07-01T08:30:00Z'),
    resolved: at('2016-07-01T10:00:00.500Z'),
    closed: at('2016-07-01T22:00:00Z'),
    responseFlag: true,
    resolutionFlag: false,
    priorities: [{ at: null, name: 'High' }],
    touched: null,
    internal: null,
    board: null,
  })
  expect(surveys).toEqual([
    {
      id: '7:csat',
      source: 'csv',
      survey: 'csat',
      ticket: '7',
      sent: null,
      answered: at('2016-07-01T10:00:00.500Z'),
      raw: '4',
      score: 1,
      deleted: false,
    },
  ])
})

test('readCsv has no tickets and no problem for a header alone', async () => {
  const reading = await read(`${HEADER}\n`)
  expect(reading).toMatchObject({
    tickets: [],
    surveys: [],
    problems: [],
    rows: { read: 0, used: 0, rejected: 0 },
  })
})

test('readCsv ignores unknown columns with one warning that names them', async () => {
  const reading = await read('ticket_id,created_at,mood,,shoe size\n1,2016-04-01,a,b,c\n2,2016-04-01,a,b,c\n')
  expect(reading.rows.used).toBe(2)
  expect(reading.problems).toEqual([
    {
      file: 'desk.csv',
      line: 1,
      column: null,
      message: 'columns without a known name are ignored: mood, shoe size',
      severity: 'warning',
    },
  ])
})

test.each([
  ['semicolons', ';', '\n'],
  ['tabs and CRLF', '\t', '\r\n'],
  ['commas and CR', ',', '\r'],
])('readCsv finds out that values are separated by %s', async (_what, separator, end) => {
  const table = [
    ['Ticket_ID ', 'waiting_minutes', 'client', 'created_at'],
    ['1', '12.5', '', '2016-01-01'],
    ['', '', '', ''],
  ]
  const reading = await read(table.map(row => row.join(separator)).join(end) + end)
  expect(reading.problems).toEqual([])
  expect(reading.tickets).toHaveLength(1)
  expect(reading.tickets[0]).toMatchObject({
    waiting: 750_000,
    client: null,
    created: at('2015-12-31T23:00:00Z'),
  })
})

test('readCsv reads UTF-8 with a mark, Windows-1252, and lines of both in one file', async () => {
  const clients = (reading: { tickets: readonly Ticket[] }) => reading.tickets.map(ticket => ticket.client)
  const utf8 = (text: string) => Buffer.from(text, 'utf8')
  const head = 'ticket_id,created_at,client\n'
  const western = Buffer.concat([utf8('2,2016-04-01,Caf'), Buffer.from([0xe9, 0x20, 0x80, 0x92, 0x0a])])
  expect(clients(await read(utf8(`\ufeff${head}1,2016-04-01,Café\n`)))).toEqual(['Café'])
  expect(clients(await read(Buffer.concat([utf8(head), western])))).toEqual(['Café €\u2019'])
  expect(clients(await read(Buffer.concat([utf8(`${head}1,2016-04-01,Zoë\n`), western])))).toEqual([
    'Zoë',
    'Café €\u2019',
  ])
})

test('readCsv lets closed_at stand in for resolved_at only in a file without that column', async () => {
  const without = await read(
    'ticket_id,created_at,closed_at,satisfaction\n1,2016-04-01,2016-04-02T00:00Z,5\n',
  )
  const open = await read(
    'ticket_id,created_at,closed_at,resolved_at,satisfaction\n1,2016-04-01,2016-04-02,,5\n',
  )
  expect(without.tickets[0]?.resolved).toBe(at('2016-04-02T00:00Z'))
  expect(without.surveys[0]?.answered).toBe(at('2016-04-02T00:00Z'))
  expect(open.tickets[0]?.resolved).toBe(null)
  expect(open.surveys[0]?.answered).toBe(null)
  expect(open.problems).toEqual([])
})

test('readCsv reads a folder in the order of names, and a repeated id names both files', async () => {
  const { path, write } = csvFolder()
  write('b.csv', 'ticket_id,created_at\n1,2016-04-01\n3,2016-04-01\n')
  write('a.CSV', 'created_at,ticket_id\n2016-04-01,2\n2016-04-01,1\n')
  write('.half.csv', 'nothing')
  mkdirSync(join(path, 'old.csv'))
  utimesSync(join(path, 'a.CSV'), 1_500_000_000, 1_500_000_000)
  utimesSync(join(path, 'b.csv'), 1_400_000_000, 1_400_000_000)
  const reading = await readCsv([path], ROME)
  expect(reading.tickets.map(ticket => ticket.id)).toEqual(['2', '1', '3'])
  expect(reading.asOf).toBe(1_500_000_000_000)
  expect(reading.problems).toEqual([
    {
      file: 'b.csv',
      line: 2,
      column: 'ticket_id',
      message:
        '"1" is already used in a.CSV, line 3; expected each ticket once. The row in b.csv is not used.',
      severity: 'rejected',
    },
  ])
})

test('readCsv gives the same tickets for any order of rows with ids of their own', async () => {
  const cell = fc.constantFrom('2016-04-01', '2016-04-02T03:04:05Z', 'never', '')
  const row = fc.tuple(
    cell,
    cell,
    cell,
    fc.constantFrom('5', '3', '', 'x'),
    fc.constantFrom('plain', '"a, ""b""\nc"', 'é'),
  )
  const shuffled = fc
    .array(row, { maxLength: 12 })
    .map(rows => rows.map((cells, index) => [`T${index}`, ...cells].join(',')))
    .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  const { write } = csvFolder()
  const tickets = async (name: string, rows: string[]) => {
    const head = 'ticket_id,created_at,responded_at,resolved_at,satisfaction,summary'
    const reading = await readCsv([write(name, [head, ...rows].join('\n'))], ROME)
    const byId = <T extends { id: string }>(things: readonly T[]) =>
      new Map(things.map(thing => [thing.id, thing]))
    return { tickets: byId(reading.tickets), surveys: byId(reading.surveys), rows: reading.rows }
  }
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, other]) => {
      expect(await tickets('other.csv', other)).toEqual(await tickets('one.csv', rows))
    }),
    { numRuns: 60 },
  )
})
