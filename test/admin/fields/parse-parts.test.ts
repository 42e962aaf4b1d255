import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseParts } from '../../../admin/fields/parse-parts.ts'
import { showParts } from '../../../admin/fields/show-parts.ts'

describe('parseParts', () => {
  it('parseParts reads a number with or without its word', () => {
    expect(['1', '1 part', ' 2 parts', '3Parts'].map(text => parseParts(text))).toEqual(
      [1, 1, 2, 3].map(value => ({ ok: true, value })),
    )
  })

  it.each(['', '1.5', 'one', '-1', '1 pt'])('parseParts refuses "%s" with a sentence', text => {
    expect(parseParts(text)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'Write whole parts like 1 part or 2 parts.' }],
    })
  })

  it('parseParts gives back what showParts says', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), value => {
        expect(parseParts(showParts(value))).toEqual({ ok: true, value })
      }),
    )
  })
})
