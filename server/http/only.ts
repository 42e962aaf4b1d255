import type { RequestHandler, Response } from 'express'
import { accessTo, mayCall } from '../../core/model/may-call.ts'
import type { User } from '../../core/model/user.ts'
import type { ApiTokens } from '../auth/api-tokens.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { SignIn } from '../auth/sign-in.ts'
import { notFound, refusal } from './errors.ts'

export interface OnlyParts {
  readonly signIn: Pick<SignIn, 'use'>
  readonly tokens: Pick<ApiTokens, 'use'>
}

const SIGN_IN = refusal('Sign in first. Your session has ended, or this browser has none.')
const NO_TOKEN = refusal('This token is not known, or was ended. A manager makes another one.')
const NOT_YOURS = refusal('Your role does not allow this. Ask a manager.')

/**
 * Lets a request to the API through where the table of access allows it, and remembers who asks for `userOf`. Nobody is told
 * 401, the wrong role 403; what the table does not know is refused even if a route is there.
 */
export function only({ signIn, tokens }: OnlyParts): RequestHandler {
  return (request, response, next) => {
    const rows = accessTo(request.method, request.path)
    const { authorization } = request.headers
    const isProgram = /^Bearer pb_/i.test(authorization ?? '')
    const isOpen = rows.length > 0 && rows.every(({ who }) => who === 'anyone')
    const cookie = sessionIdIn(request.headers.cookie, request.secure)
    // An open route takes nothing for a visit: a wall that polls must not keep a session alive.
    const user = isProgram ? tokens.use(authorization) : isOpen ? null : signIn.use(cookie)
    if (user) response.locals.user = user
    if (isOpen) return next()
    if (!user) return void response.status(401).json(isProgram ? NO_TOKEN : SIGN_IN)
    if (rows.length === 0) return notFound(request, response, next)
    if (rows.every(row => mayCall(row, { ...user, isProgram }))) return next()
    response.status(403).json(NOT_YOURS)
  }
}

/** Who asks, behind a route that asks for a session; a program on an open route too. */
export const askerOf = (response: Response): User | null => (response.locals.user as User | undefined) ?? null

/** Who `only` let through. */
export function userOf(response: Response): User {
  const user = askerOf(response)
  if (!user) throw new Error('a route for people stands before the table of access')
  return user
}
