import { type RequestHandler, Router } from 'express'
import { tokenDraftSchema } from '../../core/model/auth-bodies.ts'
import type { ApiTokens } from '../auth/api-tokens.ts'
import { editorOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'

/** The tokens of other programs: the list, one more, which is shown once, and the end of one. */
export function tokensApi(tokens: ApiTokens): Router {
  const router = Router()
  router.get('/tokens', (_request, response) => void response.json({ tokens: tokens.list() }))
  router.post('/tokens', jsonBody(4096), make(tokens))
  router.delete('/tokens/:id', async (request, response) => {
    await tokens.end(editorOf(request, response), request.params.id)
    response.json({})
  })
  return router
}

function make(tokens: ApiTokens): RequestHandler {
  return async (request, response) => {
    const { name } = bodyOf<{ name: string }>(request, tokenDraftSchema)
    const { token, ...line } = await tokens.make(editorOf(request, response), name)
    response.status(201).json({ token, line })
  }
}
