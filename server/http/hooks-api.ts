import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'
import { isToken, tokenHash } from '../auth/secret-token.ts'
import { refusal } from './errors.ts'

export interface HookParts {
  /** Part of the address that may be called; null: no address is. */
  secret(): string | null
  /** The key that ConnectWise signs with, from where a call says. Rejects when that is not at the connected site. */
  signingKey(url: string): Promise<string>
  /** Something changed there. */
  nudge(): void
}

const LONGEST = 65_536

const REFUSAL = refusal('This is not a call of the ConnectWise that is connected here.')

/**
 * Where ConnectWise says that a ticket changed: `POST /connectwise/<secret>`. What a call says is not believed but for where
 * its key is; it only makes the next poll come soon. 204 for every good one.
 */
export function hooksApi(parts: HookParts): Router {
  const router = Router()
  const whole = express.raw({ type: () => true, limit: LONGEST, inflate: false })
  router.post('/connectwise/:secret', known(parts), whole, signed(parts))
  return router
}

function known({ secret }: HookParts): RequestHandler<{ secret: string }> {
  return (request, response, next) => {
    const own = secret()
    if (own !== null && isToken(request.params.secret, tokenHash(own))) next()
    else response.status(403).json(REFUSAL)
  }
}

function signed(parts: HookParts): RequestHandler<{ secret: string }> {
  return async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const isGood = await isSigned(parts, body, request.get('x-content-signature') ?? '')
    if (!isGood) return void response.status(403).json(REFUSAL)
    parts.nudge()
    response.status(204).end()
  }
}

/** HMAC-SHA256 over the body as it came, in base64, with the SHA-256 of the signing key as its key. */
async function isSigned(parts: HookParts, body: Buffer, signature: string): Promise<boolean> {
  const url = keyUrl(body)
  if (url === null) return false
  const signingKey = await parts.signingKey(url).catch(() => null)
  if (signingKey === null) return false
  const key = createHash('sha256').update(signingKey).digest()
  const right = createHmac('sha256', key).update(body).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === right.length && timingSafeEqual(given, right)
}

function keyUrl(body: Buffer): string | null {
  try {
    const told: { Metadata?: { key_url?: unknown } } | null = JSON.parse(body.toString('utf8'))
    const url = told?.Metadata?.key_url
    return typeof url === 'string' ? url : null
  } catch {
    return null
  }
}
