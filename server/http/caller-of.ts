import type { Request, Response } from 'express'
import type { Caller } from '../auth/caller.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { Editor } from '../store/audited-edit.ts'
import { userOf } from './only.ts'

/** Where a request comes from: the other end of the connection, never what a header says; and its session id. */
export function callerOf(request: Pick<Request, 'socket' | 'headers'>): Caller {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/i, '') ?? 'unknown'
  const agent = request.headers['user-agent']?.slice(0, 200) ?? null
  return { address, id: sessionIdIn(request.headers.cookie), agent }
}

/** The signed-in person behind a request that `only` has let through. */
export const editorOf = (request: Pick<Request, 'socket' | 'headers'>, response: Response): Editor => ({
  who: userOf(response).name,
  address: callerOf(request).address,
})
