import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Problem } from '../../core/model/result.ts'
import { AuthProblem } from '../auth/auth-problem.ts'
import { StoreError } from '../store/store-error.ts'
import { Refused } from './refused.ts'

/** What every refusal of the API looks like. */
export interface Refusal {
  readonly problems: readonly Problem[]
}

/** A refusal with one sentence about the whole request. */
export const refusal = (message: string): Refusal => ({ problems: [{ path: '', message }] })

/** The answer where no route matched. */
export const notFound: RequestHandler = (_request, response) => {
  response.status(404).set('Cache-Control', 'no-store').json(refusal('There is nothing at this address.'))
}

/** The one error handler. A caller's mistake is told, and so is a disk that refuses; of ours the text stays inside. */
export function errors(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error)
    if (status >= 500) report(error)
    // Too late for a status: Express then cuts the connection.
    if (response.headersSent) return next(error)
    response.status(status).set('Cache-Control', 'no-store').json(told(error, status))
  }
}

function told(error: unknown, status: number): Refusal {
  if (error instanceof Refused) return { problems: error.problems }
  if (error instanceof AuthProblem) return { problems: [{ path: error.path, message: error.message }] }
  if (status === 413 && error instanceof Error && 'limit' in error)
    return refusal(
      `This is too long: at most ${Number(error.limit) / 1024} KB can be sent. Shorten it, then try again.`,
    )
  const open = status < 500 || error instanceof StoreError
  return refusal(open && error instanceof Error ? error.message : 'Internal error')
}

function statusOf(error: unknown): number {
  if (error instanceof StoreError) return 503
  const status = error instanceof Error && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
