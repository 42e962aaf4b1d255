import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../server/store/canonical-json.ts'

describe('canonicalJson', () => {
  it('canonicalJson sorts keys at every depth and leaves undefined fields out', () => {
    const value = { b: [{ z: 1, a: null }], a: 'é"', c: undefined, B: true }
    expect(canonicalJson(value)).toBe('{"B":true,"a":"é\\"","b":[{"a":null,"z":1}]}')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, undefined, [undefined]])(
    'canonicalJson refuses what JSON would lose: %s',
    value => expect(() => canonicalJson(value)).toThrow(TypeError),
  )

  it('canonicalJson is read back as it was, and does not depend on the order of keys', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, turned(each)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(turned(value))).toBe(text)
      }),
    )
  })
})
