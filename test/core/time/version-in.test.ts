import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { versionIn } from '../../../core/time/version-in.ts'

const from = (at: number | null) => ({ from: at === null ? null : instant(at) })

describe('versionIn', () => {
  it('versionIn is the one begun last by then', () => {
    const [ever, first, second] = [from(null), from(10), from(20)]
    const versions = [second, ever, first]
    expect(versionIn(versions, instant(9))).toBe(ever)
    expect(versionIn(versions, instant(10))).toBe(first)
    expect(versionIn(versions, instant(20))).toBe(second)
  })

  it('versionIn before any began is the first, and a single one is always in force', () => {
    const [first, second] = [from(10), from(20)]
    expect(versionIn([second, first], instant(0))).toBe(first)
    expect(versionIn([second], instant(0))).toBe(second)
  })

  it('versionIn without a version is a mistake', () => {
    expect(() => versionIn([], instant(0))).toThrow('at least one')
  })

  it('versionIn does not mind the order of the versions', () => {
    const some = fc.uniqueArray(fc.option(fc.nat(50)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(some, fc.nat(60), (starts, at) => {
        const versions = starts.map(from)
        const found = versionIn(versions, instant(at))
        expect(versionIn(versions.toReversed(), instant(at))).toBe(found)
        const begun = starts.filter(each => (each ?? -1) <= at).map(each => each ?? -1)
        const expected = begun.length > 0 ? Math.max(...begun) : Math.min(...starts.map(each => each ?? -1))
        expect(found.from ?? -1).toBe(expected)
      }),
    )
  })
})
