import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret of 256 bits, in letters that fit a link and a cookie. */
export const secretToken = () => randomBytes(32).toString('base64url')

/** What is kept of a token: its SHA-256 in hex. Such a token needs no slow hash, for it cannot be guessed. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Whether a token is the one whose hash is kept. Takes as long whichever letter differs. */
export function isToken(token: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(tokenHash(token)), Buffer.from(kept.padEnd(64).slice(0, 64)))
}
