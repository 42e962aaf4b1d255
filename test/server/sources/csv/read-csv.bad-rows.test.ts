import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../server/sources/csv/read-csv.ts'
import { csvFolder } from './csv-folder.ts'

const ROME = { zone: 'Europe/Rome' }
const HEADER =
  'ticket_id,created_at,responded_at,resolved_at,closed_at,reopened_count,priority,response_sla_met,resolution_sla_met,satisfaction'
const read = (content: string) => readCsv([csvFolder().write('desk.csv', content)], ROME)

describe('readCsv rejects the row, and says where and what was expected, for', () => {
  const time = 'expected a date and time like 2026-11-30T14:05:00, of the years 1970 to 2099'
  test.each([
    ['a wrong date', '1,2016-13-40,,,,,,,,', 'created_at', `"2016-13-40" is not understood; ${time}`],
    ['30 February', '1,2016-02-30,,,,,,,,', 'created_at', `"2016-02-30" is not understood; ${time}`],
    ['a placeholder date', '1,0001-01-01,,,,,,,,', 'created_at', `"0001-01-01" is not understood; ${time}`],
    [
      'another order',
      '1,2016-04-01,01/04/2016,,,,,,,',
      'responded_at',
      `"01/04/2016" is not understood; ${time}`,
    ],
    ['no date', '1,,,,,,,,,', 'created_at', 'the cell is empty; expected the instant it was opened'],
    [
      'no id',
      ' ,2016-04-01,,,,,,,,',
      'ticket_id',
      'the cell is empty; expected the number or name of the ticket',
    ],
    [
      'a repeated id',
      '0,2016-04-02,,,,,,,,',
      'ticket_id',
      '"0" is already used on line 2; expected each ticket once.',
    ],
    [
      'answered before created',
      '1,2016-04-02,2016-04-01,,,,,,,',
      'responded_at',
      'first answered before created_at; expected that time or later',
    ],
    [
      'resolved before created',
      '1,2016-04-02,,2016-04-01,,,,,,',
      'resolved_at',
      'resolved before created_at; expected that time or later',
    ],
    [
      'an odd count',
      '1,2016-04-01,,,,some,,,,',
      'reopened_count',
      '"some" is not understood; expected a whole number, 0 or more',
    ],
    [
      'an odd flag',
      '1,2016-04-01,,,,,,maybe,,',
      'response_sla_met',
      '"maybe" is not understood; expected 1, 0, true, false, yes or no',
    ],
    [
      'an odd answer',
      '1,2016-04-01,,,,,,,,6',
      'satisfaction',
      '"6" is not understood; expected positive, neutral, negative or 1 to 5',
    ],
    ['too few values', '1,2016-04-01', null, '2 values in the row; expected 10 as in the header'],
    ['too many values', '1,2016-04-01,,,,,,,,,x', null, '11 values in the row; expected 10 as in the header'],
    [
      'an unclosed quote',
      '1,2016-04-01,,,,,"High,,,',
      null,
      'a quote opens on this line and is never closed; expected a closing "',
    ],
    [
      'a stray quote',
      '1,2016-04-01,,,,,5" disk,,,',
      null,
      'a quote stands inside a value; expected "" for a quote in a quoted value',
    ],
  ])('%s', async (_what, row, column, message) => {
    const reading = await read(`${HEADER}\n0,2016-04-01,,,,,,,,\n${row}\n2,2016-04-01,,,,,,,,\n`)
    expect(reading.problems).toEqual([{ file: 'desk.csv', line: 3, column, message, severity: 'rejected' }])
    expect(reading.tickets.map(ticket => ticket.id)).toEqual(['0', '2'])
    expect(reading.rows).toEqual({ read: 3, used: 2, rejected: 1 })
  })
})

describe('readCsv uses the row and warns for', () => {
  test.each([
    [
      'closed before resolved',
      '1,2016-04-01,,2016-04-03,2016-04-02,,,,,',
      'closed_at',
      'closed before resolved_at; the row is used',
    ],
    [
      'closed before created',
      '1,2016-04-03,,,2016-04-02,,,,,',
      'closed_at',
      'closed before created_at; the row is used',
    ],
    [
      'answered after resolved',
      '1,2016-04-01,2016-04-03,2016-04-02,,,,,,',
      'responded_at',
      'first answered after resolved_at; the row is used',
    ],
  ])('%s', async (_what, row, column, message) => {
    const reading = await read(`${HEADER}\n${row}\n`)
    expect(reading.problems).toEqual([{ file: 'desk.csv', line: 2, column, message, severity: 'warning' }])
    expect(reading.rows).toEqual({ read: 1, used: 1, rejected: 0 })
  })
})

test('readCsv uses the good rows before and after an unclosed quote, also where later rows have quotes', async () => {
  const rows = [
    '1,2016-04-01,a',
    '2,2016-04-01,"b',
    '3,2016-04-01,"c, ""d"""',
    '4,2016-04-01,"two\nlines"',
    '5,bad,e',
  ]
  const reading = await read(`ticket_id,created_at,summary\n${rows.join('\n')}\n`)
  expect(reading.tickets.map(ticket => ticket.summary)).toEqual(['a', 'c, "d"', 'two\nlines'])
  expect(reading.problems.map(problem => problem.line)).toEqual([3, 7])
})

test('readCsv lists a thousand problems and counts all rows', async () => {
  const bad = Array.from({ length: 1200 }, (_, index) => `${index},never,,,,,,,,`)
  const reading = await read([HEADER, ...bad, 'ok,2016-04-01,,,,,,,,'].join('\n'))
  expect(reading.rows).toEqual({ read: 1201, used: 1, rejected: 1200 })
  expect(reading.problems).toHaveLength(1000)
  expect(reading.unlisted).toBe(200)
})
