import { expect, test } from 'vitest'
import { header, separatorOf } from '../../../../server/sources/csv/columns.ts'

const framed = (text: string) => ({ line: 1, text, unclosed: false })

test('header finds the place of each known column, whatever its case and quotes', () => {
  expect(header('desk.csv', framed('"Created_At", ticket_id ,mood,'), ',')).toEqual({
    columns: { created_at: 0, ticket_id: 1 },
    width: 4,
    unknown: ['mood'],
  })
})

test('header says so when a quote in it is not closed', () => {
  expect(() => header('desk.csv', { line: 1, text: '"ticket_id', unclosed: true }, ',')).toThrow(
    'desk.csv, line 1: a quote is not closed. Expected the names of the columns.',
  )
})

test.each([
  ['ticket_id,created_at', ','],
  ['"ticket_id";"created_at"', ';'],
  ['ticket_id\tcreated_at', '\t'],
  ['ticket_id;created_at;one, two, three', ';'],
  ['', ','],
])('separatorOf "%s" is "%s"', (text, separator) => {
  expect(separatorOf(text)).toBe(separator)
})
