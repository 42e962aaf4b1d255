import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cells } from '../../../../server/sources/csv/cells.ts'

const framed = (text: string, unclosed = false) => ({ line: 1, text, unclosed })

test('cells gives the values of each row in order, and null for a row with a slip', () => {
  expect(cells([framed('1, a ,"b"'), framed('2,"x', true), framed('3,y"z'), framed('4')], ',')).toEqual([
    ['1', 'a', 'b'],
    null,
    null,
    ['4'],
  ])
  expect(cells([], ',')).toEqual([])
})

test('cells keeps empty values between tabs', () => {
  expect(cells([framed('\t\tc\t')], '\t')).toEqual([['', '', 'c', '']])
})

test('cells gives back what was written in quotes', () => {
  const value = fc.string({ maxLength: 12 })
  const write = (values: string[]) => values.map(value => `"${value.replaceAll('"', '""')}"`).join(';')
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1 }), { minLength: 1, maxLength: 8 }), rows => {
      expect(
        cells(
          rows.map(row => framed(write(row))),
          ';',
        ),
      ).toEqual(rows)
    }),
  )
})
