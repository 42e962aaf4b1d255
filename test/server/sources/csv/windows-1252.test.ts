import { expect, test } from 'vitest'
import { windows1252 } from '../../../../server/sources/csv/windows-1252.ts'

test('windows1252 knows the characters that Latin-1 has not', () => {
  expect(windows1252(Buffer.from([0x80, 0x85, 0x8e, 0x92, 0x96, 0x99, 0x9f]))).toBe('€…Ž\u2019\u2013™Ÿ')
})

test('windows1252 leaves the rest as Latin-1 has it', () => {
  expect(windows1252(Buffer.from([0x41, 0x7f, 0xa0, 0xe9, 0xff]))).toBe('A\u007f\u00a0éÿ')
  expect(windows1252(Buffer.alloc(0))).toBe('')
})
