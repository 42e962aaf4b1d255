import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredTotp } from '../../../core/model/auth-state.ts'
import { instant } from '../../../core/model/units.ts'
import {
  newRecovery,
  newSecret,
  totpUrl,
  withCode,
  withRecovery,
} from '../../../server/auth/second-factor.ts'
import { appCode } from '../../helpers/app-code.ts'
import { MORNING } from '../../helpers/open-door.ts'

const FACTOR: StoredTotp = { sealed: 'v1.not asked here', confirmed: true, recovery: [], used: null }

describe('withCode', () => {
  it('withCode takes the code of RFC 6238 for the time it gives', () => {
    // "12345678901234567890" at 59 seconds: 94287082, of which the last six.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(withCode(FACTOR, secret, '287 082', instant(59_000))?.used).toBe(1)
    expect(withCode(FACTOR, secret, '287083', instant(59_000))).toBe(null)
    expect(withCode(FACTOR, secret, '94287082', instant(59_000))).toBe(null)
  })

  it('withCode lets a clock be thirty seconds wrong and no more', () => {
    const secret = newSecret()
    const at = (seconds: number) =>
      withCode(FACTOR, secret, appCode(secret, instant(MORNING + seconds * 1000)), MORNING)
    expect([-30, 0, 30].map(seconds => at(seconds) !== null)).toEqual([true, true, true])
    expect([-60, 60].map(at)).toEqual([null, null])
  })

  it('withCode never takes a code twice, nor an older one after it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 2, maxLength: 6 }), steps => {
        const secret = newSecret()
        let totp = FACTOR
        const taken: number[] = []
        for (const step of steps) {
          const next = withCode(totp, secret, appCode(secret, instant(MORNING + step * 30_000)), MORNING)
          if (!next) continue
          taken.push(step)
          totp = next
        }
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b))
      }),
      { numRuns: 30 },
    )
  })
})

describe('withRecovery', () => {
  it('withRecovery takes each of ten codes once, however it is typed', () => {
    const { codes, hashes } = newRecovery()
    expect([codes.length, new Set(codes).size]).toEqual([10, 10])
    let totp = { ...FACTOR, recovery: hashes }
    for (const code of codes) {
      expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)
      const next = withRecovery(totp, code.toUpperCase().replaceAll('-', ' '))
      expect(next?.recovery).toHaveLength(totp.recovery.length - 1)
      totp = next ?? totp
      expect(withRecovery(totp, code)).toBe(null)
    }
    expect(withRecovery(totp, '')).toBe(null)
  })
})

describe('totpUrl', () => {
  it('totpUrl tells an app the house, the name and the secret', () => {
    const url = new URL(totpUrl('GEZDGNBVGY3TQOJQ', 'Ann: B'))
    expect([url.protocol, url.host]).toEqual(['otpauth:', 'totp'])
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ issuer: 'Poolboard', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: '6', period: '30' },
    })
  })
})
