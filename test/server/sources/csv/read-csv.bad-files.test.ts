import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../server/sources/csv/read-csv.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { csvFolder } from './csv-folder.ts'

const ROME = { zone: 'Europe/Rome' }
const HEADER =
  'ticket_id,created_at,responded_at,resolved_at,closed_at,reopened_count,priority,response_sla_met,resolution_sla_met,satisfaction'
const refused = async (paths: string[]) => {
  const error = await readCsv(paths, ROME).then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof SourceError)) throw new Error(`expected a SourceError, got ${error}`)
  return `${error.kind}: ${error.message}`
}

describe('readCsv refuses a whole file for', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['0 bytes', '', 'input: desk.csv, line 1: the file is empty (0 bytes). Expected a header.'],
    ['blank lines only', '\ufeff\n \n', 'input: desk.csv, line 1: the file has no text. Expected a header.'],
    [
      'a missing column',
      'ticket_id,opened\n1,2016-04-01\n',
      'input: desk.csv: The first line lacks created_at. Of the columns that are read it has: ticket_id.',
    ],
    [
      'a table of something else',
      'a,b\n1,2\n',
      'input: desk.csv: The first line lacks ticket_id and created_at.',
    ],
    [
      'a file that is no table, without a word of it',
      'root:*:0:0:System:/root:/bin/sh\nsync:*:1:1::/:/bin/sync\n',
      'input: desk.csv: The first line lacks ticket_id and created_at.',
    ],
    [
      'a quote in a file that is no table, without a word of it',
      'secret="hunter2"\nother="x"\n',
      'input: desk.csv, line 1: a quote is not closed. Expected the names of the columns.',
    ],
    [
      'a column that appears twice',
      'ticket_id,created_at,Created_At\n',
      'input: desk.csv, line 1: the column created_at appears twice. Expected it once.',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${HEADER}\n`, 'utf16le'),
      'input: desk.csv is UTF-16 text or no text at all. Expected UTF-8: save it as "CSV UTF-8" and try again.',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(`${HEADER}\n`, 'utf16le'),
      'input: desk.csv is UTF-16 text or no text at all. Expected UTF-8: save it as "CSV UTF-8" and try again.',
    ],
    [
      'a line over 1 MB',
      'x'.repeat(1_200_000),
      'input: desk.csv has a line over 1 MB. Expected one row of a table on each line.',
    ],
  ])('%s', async (_what, content, sentence) => {
    expect(await refused([csvFolder().write('desk.csv', content)])).toBe(sentence)
  })

  test('over 256 MB, before it is read', async () => {
    const path = csvFolder().write('desk.csv', '')
    truncateSync(path, 300 * 1024 * 1024)
    expect(await refused([path])).toBe(
      'input: desk.csv has 300 MB; at most 256 MB is read. Keep the last two years of tickets and leave out the rest.',
    )
  })

  test('files that come to over 256 MB together', async () => {
    const { path, write } = csvFolder()
    for (const name of ['a.csv', 'b.csv']) truncateSync(write(name, ''), 150 * 1024 * 1024)
    expect(await refused([path])).toContain('The 2 CSV files have 300 MB')
  })

  test('a path where nothing is, and a folder without a CSV file', async () => {
    const { path, write } = csvFolder()
    write('notes.txt', 'x')
    const gone = join(path, 'gone.csv')
    expect(await refused([gone])).toBe(`down: ${gone} was not found. Put the file there or correct the path.`)
    expect(await refused([path])).toBe(
      `input: The folder ${path} holds no CSV file. Expected at least one .csv in it.`,
    )
  })
})

test('readCsv throws for a zone that does not exist instead of rejecting each row', async () => {
  const path = csvFolder().write('desk.csv', `${HEADER}\n`)
  await expect(readCsv([path], { zone: 'Europe/Atlantis' })).rejects.toThrow(RangeError)
})
