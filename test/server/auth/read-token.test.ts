import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, instant, MINUTE } from '../../../core/model/units.ts'
import { isReadToken, readToken } from '../../../server/auth/read-token.ts'
import { secretToken } from '../../../server/auth/secret-token.ts'

const SECRET = 'c'.repeat(43)
const NOW = instant(Date.parse('2026-11-24T14:20:00Z'))
const at = (after: number) => instant(NOW + after)

describe('readToken and isReadToken', () => {
  it('isReadToken admits a token for the team it names, for a day to the hour', () => {
    const token = readToken('help-desk', SECRET, NOW)
    const left = DAY - 20 * MINUTE
    const ages = [0, left - 1, left]
    expect(ages.map(age => isReadToken(token, 'help-desk', SECRET, at(age)))).toEqual([true, true, false])
  })

  it('readToken is the same all through an hour', () => {
    expect(readToken('help-desk', SECRET, at(HOUR - 21 * MINUTE))).toBe(readToken('help-desk', SECRET, NOW))
    expect(readToken('help-desk', SECRET, at(HOUR))).not.toBe(readToken('help-desk', SECRET, NOW))
  })

  it('isReadToken refuses another team and another secret', () => {
    const token = readToken('help-desk', SECRET, NOW)
    expect(isReadToken(token, 'sales', SECRET, NOW)).toBe(false)
    expect(isReadToken(token.replace('help-desk', 'sales'), 'sales', SECRET, NOW)).toBe(false)
    expect(isReadToken(token, 'help-desk', secretToken(), NOW)).toBe(false)
  })

  it('isReadToken refuses a token with any letter changed, added or left out', () => {
    const token = readToken('help-desk', SECRET, NOW)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('', 'a', '.', '9', 'aa'), (index, put) => {
        const other = token.slice(0, index) + put + token.slice(index + 1)
        fc.pre(other !== token)
        expect(isReadToken(other, 'help-desk', SECRET, NOW)).toBe(false)
      }),
    )
  })

  it.each(['', '.', '..', 'help-desk..', 'help-desk.zz.', 'help-desk.-1.x'])(
    'isReadToken refuses %j',
    token => {
      expect(isReadToken(token, 'help-desk', SECRET, NOW)).toBe(false)
    },
  )
})
