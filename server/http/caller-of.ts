import type { Request, Response } from 'express'
import type { Caller } from '../auth/caller.ts'
import { plainAddress } from '../auth/client-address.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { Editor } from '../store/audited-edit.ts'
import { userOf } from './only.ts'

type Asked = Pick<Request, 'ip' | 'secure' | 'headers'>

/**
 * Where a request comes from: the other end of the connection, or who a trusted proxy says it speaks for; and its session id.
 */
export function callerOf(request: Asked): Caller {
  const agent = request.headers['user-agent']?.slice(0, 200) ?? null
  const id = sessionIdIn(request.headers.cookie, request.secure)
  return { address: plainAddress(request.ip), id, agent }
}

/** The signed-in person behind a request that `only` has let through. */
export const editorOf = (request: Asked, response: Response): Editor => ({
  who: userOf(response).name,
  address: callerOf(request).address,
})
