import type { RequestHandler } from 'express'
import { openApi } from './openapi.ts'

/** The description of the API as JSON, made when it is first asked for. */
export function openApiApi(build: string): RequestHandler {
  let made: object | null = null
  return (_request, response) => {
    made ??= openApi(build)
    response.json(made)
  }
}
