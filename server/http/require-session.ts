import type { RequestHandler, Response } from 'express'
import type { User } from '../../core/model/auth-state.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { SignIn } from '../auth/sign-in.ts'
import { refusal } from './errors.ts'

const REFUSAL = refusal('Sign in first. Your session has ended, or this browser has none.')

/** Lets signed-in people through and remembers who it is for `userOf`; the others get 401. */
export function requireSession(signIn: Pick<SignIn, 'use'>): RequestHandler {
  return (request, response, next) => {
    const user = signIn.use(sessionIdIn(request.headers.cookie))
    if (!user) return void response.status(401).json(REFUSAL)
    response.locals.user = user
    next()
  }
}

/** Who `requireSession` let through. */
export function userOf(response: Response): User {
  const user: unknown = response.locals.user
  if (!user) throw new Error('a route for people stands before requireSession')
  return user as User
}
