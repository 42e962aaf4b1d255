import type { Request, Response } from 'express'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { Caller } from '../auth/sign-in.ts'
import type { Editor } from '../store/audited-edit.ts'
import { userOf } from './require-session.ts'

/** Where a request comes from: the other end of the connection, never what a header says; and its session id. */
export function callerOf(request: Request): Caller {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/i, '') ?? 'unknown'
  return { address, id: sessionIdIn(request.headers.cookie) }
}

/** The signed-in person behind a request that `requireSession` has let through. */
export const editorOf = (request: Request, response: Response): Editor => ({
  who: userOf(response).name,
  address: callerOf(request).address,
})
