import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../../../../core/model/units.ts'
import {
  both,
  compare,
  compareTime,
  either,
  inParts,
  isIn,
} from '../../../../server/sources/connectwise/conditions.ts'

const at = (text: string) => Date.parse(text) as Instant

/** The values of a list in parentheses, or the one value behind an operator. */
function values(condition: string): unknown[] {
  const tokens = condition.match(/"(?:\\.|\[\[\]|[^"\\[])*"|-?\d[\d.e+-]*|true|false|null/gs) ?? []
  return tokens.map(token => {
    if (!token.startsWith('"')) return JSON.parse(token)
    return token.slice(1, -1).replace(/\\(.)|\[\[\]/gs, (found, escaped) => (found === '[[]' ? '[' : escaped))
  })
}

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\\', '"', '[x]', '[[]', '\\"['),
  fc.integer(),
)

test.each([
  ['=', 'Help "Desk"', '@ = "Help \\"Desk\\""'],
  ['!=', null, '@ != null'],
  ['=', false, '@ = false'],
  ['<=', 3, '@ <= 3'],
  ['contains', 'a\\b', '@ contains "a\\\\b"'],
  ['like', '[VIP]%', '@ like "[[]VIP]%"'],
] as const)('compare writes %s %j as the guide does', (operator, value, written) => {
  expect(compare('board/name', operator, value)).toBe(written.replace('@', 'board/name'))
})

test('compare refuses a number that is none', () => {
  expect(() => compare('id', '=', Number.NaN)).toThrow(RangeError)
})

test('compare keeps every text as it is: what is read back is what was written', () => {
  fc.assert(
    fc.property(fc.oneof(scalar, fc.boolean(), fc.constant(null)), value => {
      expect(values(compare('#', '=', value))).toEqual([value])
    }),
  )
})

test.each([
  ['>=', '2026-11-01T05:00:00.000Z', '2026-11-01T05:00:00Z'],
  ['>', '2026-11-01T05:00:00.999Z', '2026-11-01T05:00:00Z'],
  ['<', '2026-11-01T05:00:00.001Z', '2026-11-01T05:00:01Z'],
  ['<=', '2026-11-01T05:00:00.000Z', '2026-11-01T05:00:00Z'],
] as const)('compareTime writes %s %s in whole seconds, outward', (operator, time, written) => {
  expect(compareTime('closedDate', operator, at(time))).toBe(`closedDate ${operator} [${written}]`)
})

test('isIn lists numbers and texts, and refuses to list nothing', () => {
  expect(isIn('board/id', [3, 2, 4])).toBe('board/id in (3,2,4)')
  expect(isIn('source/name', ['Email', 'a "b"'])).toBe('source/name in ("Email","a \\"b\\"")')
  expect(() => isIn('board/id', [])).toThrow(RangeError)
})

test('inParts has each value once, in order, and no list longer than it may be', () => {
  fc.assert(
    fc.property(fc.array(scalar, { maxLength: 60 }), fc.integer({ min: 40, max: 300 }), (list, longest) => {
      const parts = inParts('#', list, longest)
      expect(parts.flatMap(values)).toEqual(list)
      for (const part of parts) {
        const written = part.slice('# in ('.length, -1)
        if (values(part).length > 1) expect(encodeURIComponent(written).length).toBeLessThanOrEqual(longest)
      }
    }),
  )
})

test('inParts makes one part of a short list, several of a long one, and none of nothing', () => {
  expect(inParts('id', [1, 2])).toEqual(['id in (1,2)'])
  const ids = Array.from({ length: 300 }, (_, index) => 100_000 + index)
  expect(inParts('id', ids)).toHaveLength(3)
  expect(inParts('id', [])).toEqual([])
})

test('both and either put parentheses around their parts, and leave a single one alone', () => {
  const [a, b] = ['closedFlag = false', 'id in (1,2)']
  expect(both(a, either(a, b))).toBe(`(${a}) and ((${a}) or (${b}))`)
  expect(both(a)).toBe(a)
  expect(both()).toBe('')
})
