import fc from 'fast-check'
import { test } from 'vitest'
import { ownText } from '../../../../server/sources/csv/own-text.ts'

test('ownText is the same text, short or long, in any script', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => ownText(text) === text))
})
