import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeIn, codeText } from '../../../admin/displays/code-in.ts'

const letters = fc.string({ unit: fc.constantFrom(...'BCDFGHJKLMNPQRSTVWXZ'), minLength: 8, maxLength: 8 })

describe('codeIn', () => {
  it.each(['BCDFGHJK', 'bcdfghjk', 'BCDF-GHJK', ' bcdf ghjk ', 'b c d f g h j k', 'BCDF\u2013GHJK'])(
    'codeIn takes %j for the same eight letters',
    text => expect(codeIn(text)).toEqual({ ok: true, value: 'BCDFGHJK' }),
  )

  it.each(['', 'BCDFGHJ', 'BCDFGHJKL', 'ABCDFGHJ', 'BCDFGHJ1', 'BCDF_GHJK', 'BCDFGHJY'])(
    'codeIn says what is expected instead of %j',
    text => {
      const read = codeIn(text)
      expect(read.ok).toBe(false)
      expect(!read.ok && read.problems[0]?.message).toMatch(
        /^Type the eight letters that stand on the screen\./,
      )
    },
  )

  it('codeIn reads what codeText shows, and codeText shows that alike', () => {
    fc.assert(
      fc.property(letters, code => {
        expect(codeIn(codeText(code.toLowerCase()))).toEqual({ ok: true, value: code })
        expect(codeText(codeText(code))).toBe(codeText(code))
      }),
    )
  })
})

describe('codeText', () => {
  it('codeText shows a code in two halves', () => expect(codeText('bcdfghjk')).toBe('BCDF-GHJK'))

  it('codeText leaves what is not yet a code as it was typed', () => {
    for (const text of ['', 'bcd', 'hello']) expect(codeText(text)).toBe(text)
  })
})
