import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textCell } from '../../../server/http/text-cell.ts'

/** What a reader of RFC 4180 has of one cell. */
const read = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)

describe('textCell', () => {
  it('textCell leaves plain text as it is, and nothing as nothing', () => {
    expect(['Ann Lee', '', "O'Neil", '2026-11-24'].map(textCell)).toEqual([
      'Ann Lee',
      '',
      "O'Neil",
      '2026-11-24',
    ])
  })

  it('textCell quotes what would end the cell', () => {
    expect(textCell('a,b')).toBe('"a,b"')
    expect(textCell('say "no"')).toBe('"say ""no"""')
    expect(textCell('two\nlines')).toBe('"two\nlines"')
  })

  it('textCell never begins like a formula, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n'), (rest, first) => {
        const told = read(textCell(first + rest))
        expect(told).not.toMatch(/^[=+\-@\t\r\n]/)
        expect([first + rest, `'${first + rest}`]).toContain(told)
      }),
    )
  })
})
