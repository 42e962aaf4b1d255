import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { StoredTotp } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import { tokenHash } from './secret-token.ts'

/** Seconds that a code is good for. */
const PERIOD = 30
const RECOVERY_CODES = 10

/** A new secret in Base32: 160 bits, as RFC 4226 asks. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an app on a telephone reads out of a QR code. */
export const totpUrl = (secret: string, name: string): string => totpOf(secret, name).toString()

/**
 * The factor after a code of six digits was used, one 30 seconds early or late at most; null when it is not right, or
 * somebody has used it or a later one.
 */
export function withCode(totp: StoredTotp, secret: string, code: string, now: Instant): StoredTotp | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(secret).validate({ token, timestamp: now, window: 1 })
  if (delta === null) return null
  const step = Math.floor(now / (PERIOD * 1000)) + delta
  return totp.used === null || step > totp.used ? { ...totp, used: step } : null
}

/** The factor after a recovery code was used up; null when there is none like it. */
export function withRecovery(totp: StoredTotp, code: string): StoredTotp | null {
  const hash = recoveryHash(code)
  const recovery = totp.recovery.filter(each => each !== hash)
  return recovery.length < totp.recovery.length ? { ...totp, recovery } : null
}

/** Ten codes for a lost telephone, of 80 bits each, so that their hashes may be fast ones. */
export function newRecovery(): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode)
  return { codes, hashes: codes.map(recoveryHash) }
}

function recoveryCode(): string {
  const letters = new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase()
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

const recoveryHash = (code: string) => tokenHash(code.toLowerCase().replace(/[^a-z2-7]/g, ''))

const totpOf = (secret: string, label = 'Poolboard') =>
  new TOTP({
    ...{ issuer: 'Poolboard', label, secret: Secret.fromBase32(secret) },
    ...{ algorithm: 'SHA1', digits: 6, period: PERIOD },
  })
