import express, { type Request, type RequestHandler } from 'express'
import type { z } from 'zod'
import { parsed } from '../../core/model/settings.ts'
import { refusal } from './errors.ts'
import { Refused } from './refused.ts'

// A form on a foreign page cannot send this type.
const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) next()
  else response.status(415).json(refusal('Send JSON, with Content-Type application/json.'))
}

/** Reads a JSON body of at most so many bytes; other types get 415, longer ones 413. */
export const jsonBody = (limit: number): RequestHandler[] => [jsonOnly, express.json({ limit })]

/** The body as its schema says. Throws a `Refused` with every problem and where it is. */
export function bodyOf<T>(request: Request, schema: z.ZodType): T {
  const body = parsed<T>(schema, request.body)
  if (!body.ok) throw new Refused(422, body.problems)
  return body.value
}
