import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Framed, frameRecords } from '../../../../server/sources/csv/frame-records.ts'

function framed(lines: string[]): Framed[] {
  const rows: Framed[] = []
  const framer = frameRecords(',', row => rows.push(row))
  for (const line of lines) framer.add(line)
  framer.end()
  return rows
}

test('frameRecords hands over lines with their numbers and leaves blank ones out', () => {
  expect(framed(['a', '', ' ', 'b'])).toEqual([
    { line: 1, text: 'a', unclosed: false },
    { line: 4, text: 'b', unclosed: false },
  ])
  expect(framed([])).toEqual([])
})

test('frameRecords joins the lines of a quoted value', () => {
  expect(framed(['1,"a', '', 'b ""c"" d"', '2'])).toEqual([
    { line: 1, text: '1,"a\n\nb ""c"" d"', unclosed: false },
    { line: 4, text: '2', unclosed: false },
  ])
})

test('frameRecords opens a value only with a quote at its start', () => {
  expect(framed(['1,5" disk', '2, "x', 'y"']).map(row => row.line)).toEqual([1, 2])
})

test('frameRecords gives up on a quote after a thousand lines and reads them afresh', () => {
  const rows = framed(['1,"a', ...Array.from({ length: 1500 }, (_, index) => `${index}`), '9,"b', 'c"'])
  expect(rows[0]).toEqual({ line: 1, text: '1,"a', unclosed: true })
  expect(rows).toHaveLength(1502)
  expect(rows.at(-1)).toEqual({ line: 1502, text: '9,"b\nc"', unclosed: false })
})

test('frameRecords gives up where a quote closes before the end of a value', () => {
  expect(framed(['1,"a', '2,"b"', '3,"c"d'])).toEqual([
    { line: 1, text: '1,"a', unclosed: true },
    { line: 2, text: '2,"b"', unclosed: false },
    { line: 3, text: '3,"c"d', unclosed: false },
  ])
})

test('frameRecords loses no line, whatever the quotes', () => {
  const line = fc
    .array(fc.constantFrom('"', ',', 'a', '""', ' '), { maxLength: 8 })
    .map(parts => `x${parts.join('')}`)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      const rows = framed(lines)
      expect(rows.map(row => row.text).join('\n')).toBe(lines.join('\n'))
      for (const row of rows) expect(row.text.split('\n')[0]).toBe(lines[row.line - 1])
    }),
  )
})
