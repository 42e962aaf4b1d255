import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../core/model/units.ts'

/** What an app on a telephone shows for a secret at a time. */
export const appCode = (secret: string, now: Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: now,
  })
