import { type RequestHandler, type Response, Router } from 'express'
import {
  linkBodySchema,
  type SignInBody,
  setupBodySchema,
  signInBodySchema,
} from '../../core/model/auth-bodies.ts'
import type { Problem } from '../../core/model/result.ts'
import { MINUTE } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import { sessionCookie } from '../auth/session-cookie.ts'
import type { SignIn } from '../auth/sign-in.ts'
import { callerOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'

/** What a browser may know of its own session. */
export interface SessionAnswer {
  readonly signedIn: boolean
  readonly user: User | null
  /** No password yet: the one-time link that the start printed sets it. */
  readonly needsSetup: boolean
}

const LINK_USED =
  'This link is not whole, is too old, was used, or was replaced. Use the newest one, from the start or from a manager.'

const CODE_LOST =
  'The key file of Poolboard is gone, so codes of an app cannot be checked. Type one of your recovery codes. Without one, run npm run reset-password at the machine.'

/** Signing in and out, and the first password. `left` is called when a session has ended. Needs no session itself. */
export function authApi({ signIn, left }: { readonly signIn: SignIn; left(): void }): Router {
  const router = Router()
  const body = jsonBody(4096)
  router.get('/session', session(signIn))
  router.post('/sign-in', body, enter(signIn))
  router.post('/setup', body, setUp(signIn, left))
  router.post('/setup/check', body, checkLink(signIn))
  router.post('/sign-out', body, leave(signIn, left))
  return router
}

function session(signIn: SignIn): RequestHandler {
  return async (request, response) => {
    const needsSetup = await signIn.needsSetup()
    const user = signIn.use(callerOf(request).id)
    response.json({ signedIn: user !== null, user, needsSetup } satisfies SessionAnswer)
  }
}

function enter(signIn: SignIn): RequestHandler {
  return async (request, response) => {
    const asked = bodyOf<SignInBody>(request, signInBodySchema)
    const outcome = await signIn.signIn(asked, callerOf(request))
    if (outcome.kind === 'in') return welcome(response, outcome)
    if (outcome.kind !== 'wait') throw new Refused(401, [wrong(outcome.kind, asked.name !== undefined)])
    const minutes = Math.ceil(outcome.wait / MINUTE)
    const time = minutes === 1 ? 'one minute' : `${minutes} minutes`
    response.set('Retry-After', String(Math.ceil(outcome.wait / 1000)))
    throw new Refused(429, `Too many wrong passwords. Wait ${time}, then try again.`)
  }
}

/** It does not tell whether there is such a name. */
function wrong(kind: 'wrong' | 'code' | 'code-wrong' | 'code-lost', isNamed: boolean): Problem {
  switch (kind) {
    case 'wrong':
      return {
        path: 'password',
        message: isNamed ? 'That name or password is not right.' : 'That password is not right.',
      }
    case 'code':
      return { path: 'code', message: 'Type the code of your app, or a recovery code.' }
    case 'code-wrong':
      return { path: 'code', message: 'That code is not right, or was used. Wait for the next one.' }
    case 'code-lost':
      return { path: 'code', message: CODE_LOST }
  }
}

function setUp(signIn: SignIn, left: () => void): RequestHandler {
  return async (request, response) => {
    const { token, password } = bodyOf<{ token: string; password: string }>(request, setupBodySchema)
    const outcome = await signIn.setUp(token, password, callerOf(request))
    if (outcome.kind === 'used') throw new Refused(403, [{ path: 'token', message: LINK_USED }])
    if (outcome.kind === 'unfit') throw new Refused(422, [{ path: 'password', message: outcome.sentence }])
    left()
    welcome(response, outcome)
  }
}

/** Asked before a password is typed twice for nothing. It uses nothing up. */
function checkLink(signIn: SignIn): RequestHandler {
  return async (request, response) => {
    const { token } = bodyOf<{ token: string }>(request, linkBodySchema)
    const owner = await signIn.linkOwner(token)
    if (!owner) throw new Refused(403, [{ path: 'token', message: LINK_USED }])
    response.json({ isOpen: true, name: owner.name })
  }
}

function leave(signIn: SignIn, left: () => void): RequestHandler {
  return async (request, response) => {
    await signIn.signOut(callerOf(request))
    left()
    response.set('Set-Cookie', sessionCookie(null, request.secure))
    response.json({ signedIn: false, user: null, needsSetup: false } satisfies SessionAnswer)
  }
}

function welcome(response: Response, { id, user }: { readonly id: string; readonly user: User }): void {
  response.set('Set-Cookie', sessionCookie(id, response.req.secure))
  response.json({ signedIn: true, user, needsSetup: false } satisfies SessionAnswer)
}
