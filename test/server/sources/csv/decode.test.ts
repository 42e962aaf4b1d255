import { expect, test } from 'vitest'
import { decode } from '../../../../server/sources/csv/decode.ts'
import { csvFolder } from './csv-folder.ts'

async function decoded(content: string | Uint8Array): Promise<string[]> {
  const all: string[] = []
  for await (const lines of decode(csvFolder().write('desk.csv', content))) all.push(...lines)
  return all
}

test('decode gives the lines of a file, with or without an end to the last', async () => {
  expect(await decoded('a\n\nb\n')).toEqual(['a', '', 'b'])
  expect(await decoded('a\r\nb')).toEqual(['a', 'b'])
  expect(await decoded('')).toEqual([])
})

test('decode keeps characters and line ends whole where a block of the file ends inside them', async () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${'x'.repeat(shift)}é€${index}`)
    expect(await decoded(lines.join('\r\n'))).toEqual(lines)
  }
})

test('decode reads a line that is not UTF-8 as Windows-1252, and the lines around it as UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from('é\n'), Buffer.from([0x93, 0xe9, 0x94, 0x0a]), Buffer.from('€')])
  expect(await decoded(bytes)).toEqual(['é', '\u201cé\u201d', '€'])
})

test('decode leaves out a byte order mark', async () => {
  expect(await decoded('\ufeffa\nb')).toEqual(['a', 'b'])
})
