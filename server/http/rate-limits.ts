import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Store } from 'express-rate-limit'
import { type Instant, MINUTE } from '../../core/model/units.ts'
import { callerOf } from './caller-of.ts'
import { refusal } from './errors.ts'

/** How many requests one address may send in a minute. All of an IPv6 network of 56 bits are one address. */
export interface RequestLimits {
  readonly requests: number
  /** At the doors: where a password, a code or a one-time link is given. */
  readonly atDoors: number
  /** Calls of ConnectWise, and of whoever plays it. */
  readonly hooks: number
}

/** What each of them lets through; the rest gets 429 and when to come again. */
export interface RateLimits {
  readonly all: RequestHandler
  readonly doors: RequestHandler
  readonly hooks: RequestHandler
}

const DOORS = [
  /^\/(sign-in|setup|setup\/check|pairings|pairings\/phone|displays|displays\/[^/]+\/pair)\/?$/i,
  /^\/me\/(password|totp)\/?$/i,
]

const TOO_MANY = refusal('Too many requests came from your address. Wait a minute, then try again.')

export function rateLimits(limits: RequestLimits, now: () => Instant): RateLimits {
  const atMost = (limit: number, skip: (request: Request) => boolean): RequestHandler =>
    rateLimit({
      ...{ limit, skip, windowMs: MINUTE, store: minuteStore(now) },
      ...{ standardHeaders: false, legacyHeaders: false, validate: false },
      keyGenerator: request => ipKeyGenerator(callerOf(request).address),
      handler: (_request, response) => {
        response.status(429).set('Retry-After', '60').set('Cache-Control', 'no-store').json(TOO_MANY)
      },
    })
  const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'
  return {
    all: atMost(limits.requests, () => false),
    doors: atMost(limits.atDoors, request => isRead(request) || !DOORS.some(door => door.test(request.path))),
    hooks: atMost(limits.hooks, () => false),
  }
}

/** Counts by whole minutes, all begun anew together: what it remembers is no longer than one minute's addresses. */
function minuteStore(now: () => Instant): Store {
  let began = now()
  let hits = new Map<string, number>()
  return {
    increment(key) {
      // Also where the clock was set back.
      if (now() >= began + MINUTE || now() < began) {
        began = now()
        hits = new Map()
      }
      const totalHits = (hits.get(key) ?? 0) + 1
      hits.set(key, totalHits)
      return { totalHits, resetTime: new Date(began + MINUTE) }
    },
    decrement: key => void hits.set(key, Math.max(0, (hits.get(key) ?? 0) - 1)),
    resetKey: key => void hits.delete(key),
  }
}
