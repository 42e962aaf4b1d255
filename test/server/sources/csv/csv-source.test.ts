import { renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DAY, type Instant } from '../../../../core/model/units.ts'
import { createCsvSource } from '../../../../server/sources/csv/csv-source.ts'
import { csvFolder } from './csv-folder.ts'

const at = (text: string) => Date.parse(text) as Instant
const APRIL = { from: at('2016-04-01T00:00Z'), to: at('2016-05-01T00:00Z') }
const never = new AbortController().signal
const HEAD = 'ticket_id,created_at,resolved_at,satisfaction\n'
const row = (id: string) => `${id},2016-04-03T00:00Z,2016-04-04T00:00Z,5\n`

/** A timer without a clock. */
const soon = (_delay: number, run: () => void) => {
  const turn = setImmediate(run)
  return () => clearImmediate(turn)
}

function desk(content: string) {
  const folder = csvFolder()
  const path = folder.write('desk.csv', content)
  return { ...folder, file: path, source: createCsvSource({ path, zone: 'UTC', after: soon }) }
}

test('createCsvSource is called csv, carries the name of its file or folder, and is stale after a day', () => {
  const { path } = csvFolder()
  const source = createCsvSource({ path: join(path, 'desk.csv'), zone: 'UTC' })
  expect(source).toMatchObject({ name: 'csv', label: 'desk.csv', staleAfter: DAY })
  expect(createCsvSource({ path: `${path}/`, zone: 'UTC' }).label).toMatch(/^poolboard-csv-\w+$/)
})

test('createCsvSource fetches the batch of a range, as of the time the file was written', async () => {
  const { source, file } = desk(`${HEAD}${row('1')}2,2016-03-01,2016-03-02,1\n`)
  utimesSync(file, 1_460_000_000, 1_460_000_000)
  const batch = await source.fetch(APRIL, never)
  expect(batch).toMatchObject({ ...APRIL, asOf: { csv: 1_460_000_000_000 } })
  expect(batch.tickets.map(ticket => ticket.id)).toEqual(['1'])
  expect(batch.surveys.map(survey => survey.id)).toEqual(['1:csat'])
})

test('createCsvSource dates a file from the future at now', async () => {
  const { file } = desk(HEAD)
  utimesSync(file, 4_000_000_000, 4_000_000_000)
  const source = createCsvSource({ path: file, zone: 'UTC', now: () => APRIL.to })
  expect((await source.fetch(APRIL, never)).asOf).toEqual({ csv: APRIL.to })
})

test('createCsvSource reads a file again only after its time or size changed', async () => {
  const { source, write, file } = desk(HEAD + row('1'))
  const date = (seconds: number) => utimesSync(file, seconds, seconds)
  const ids = async () => (await source.fetch(APRIL, never)).tickets.map(ticket => ticket.id)
  date(1_460_000_000)
  expect(await ids()).toEqual(['1'])
  write('desk.csv', HEAD + row('2'))
  date(1_460_000_000)
  expect(await ids()).toEqual(['1'])
  date(1_460_000_001)
  expect(await ids()).toEqual(['2'])
})

test('createCsvSource answers again once a bad or vanished file is put right', async () => {
  const { source, write, file } = desk('')
  await expect(source.fetch(APRIL, never)).rejects.toMatchObject({ kind: 'input' })
  write('desk.csv', HEAD + row('1'))
  expect((await source.fetch(APRIL, never)).tickets).toHaveLength(1)
  rmSync(file)
  await expect(source.fetch(APRIL, never)).rejects.toMatchObject({
    kind: 'down',
    message: `${file} was not found. Put the file there or correct the path.`,
  })
  write('desk.csv', HEAD + row('1'))
  expect((await source.fetch(APRIL, never)).tickets).toHaveLength(1)
})

test('createCsvSource refuses a file of which no row can be used, and takes one without rows', async () => {
  const { source, write } = desk(`${HEAD}1,soon,,\n2,later,,\n`)
  await expect(source.fetch(APRIL, never)).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringMatching(
      /^None of the 2 rows can be used\. First: desk\.csv, line 2, created_at: "soon" .*2099\.$/,
    ),
  })
  write('desk.csv', HEAD)
  expect((await source.fetch(APRIL, never)).tickets).toEqual([])
})

test('createCsvSource tells how many rows are not used, until all are', async () => {
  const { source, write } = desk(`${HEAD}${row('1')}2,soon,,\n`)
  const { tickets, notes } = await source.fetch(APRIL, never)
  expect(tickets).toHaveLength(1)
  expect(notes?.csv).toEqual({
    short: '1 of 2 rows are not used.',
    whole: expect.stringContaining('desk.csv, line 3, created_at'),
    rows: [{ place: 'desk.csv, line 3', from: null, to: null }],
  })
  write('desk.csv', HEAD + row('1') + row('2'))
  expect((await source.fetch(APRIL, never)).notes).toBeUndefined()
})

test('createCsvSource gives up when it is told to', async () => {
  const { source } = desk(HEAD)
  const control = new AbortController()
  const fetched = source.fetch(APRIL, control.signal)
  control.abort()
  await expect(fetched).rejects.toMatchObject({
    kind: 'down',
    message: 'desk.csv was not read in time. The next poll tries again.',
  })
})

test('createCsvSource calls back when its file is replaced by renaming, each time', async () => {
  const { source, write, file } = desk(HEAD)
  let heard = () => {}
  const stop = source.watch?.(() => heard())
  for (const id of ['1', '2']) {
    const called = new Promise<void>(resolve => {
      heard = resolve
    })
    renameSync(write('next.tmp', HEAD + row(id)), file)
    await called
    expect((await source.fetch(APRIL, never)).tickets.map(ticket => ticket.id)).toEqual([id])
  }
  stop?.()
})
