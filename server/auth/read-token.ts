import { createHmac, timingSafeEqual } from 'node:crypto'
import { DAY, HOUR, type Instant, instant } from '../../core/model/units.ts'

/**
 * What the QR code on the wall carries: reading the explain pages of one team, without client names, for a day. It ends
 * on a full hour, so that the code on the wall changes once an hour and not with every snapshot.
 */
export function readToken(team: string, secret: string, now: Instant): string {
  const expires = instant(Math.floor(now / HOUR) * HOUR + DAY)
  return `${team}.${expires.toString(36)}.${signature(team, expires, secret)}`
}

/** Whether a token lets its bearer read this team's explain pages now. */
export function isReadToken(token: string, team: string, secret: string, now: Instant): boolean {
  const [named, until, signed, ...rest] = token.split('.')
  if (named !== team || until === undefined || signed === undefined || rest.length > 0) return false
  const expires = Number.parseInt(until, 36)
  if (!Number.isSafeInteger(expires) || expires.toString(36) !== until || now >= expires) return false
  const expected = Buffer.from(signature(team, expires as Instant, secret))
  const given = Buffer.from(signed)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

// Its purpose is signed with it, so that nothing else signed with this secret passes for one.
const signature = (team: string, expires: Instant, secret: string) =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(`read:${team}:${expires}`).digest('base64url')
