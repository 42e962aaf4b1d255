import { type Request, type RequestHandler, Router } from 'express'
import { connectionDraftSchema } from '../../core/model/connection-schema.ts'
import type { ConnectedSource, ConnectionDraft, DraftedSource } from '../../core/model/connections-page.ts'
import { connectedSource } from './connected-source.ts'
import { draftOf } from './connection-draft.ts'
import type { ConnectionsParts } from './connections-parts.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { endConnection, saveConnection } from './save-connection.ts'

type OfSource = RequestHandler<{ source: string }>

const BODY = jsonBody(262_144)

/**
 * Which sources are connected and how; `check` and `facts` of a draft try it without saving it. Keys come in and never go
 * out.
 */
export function connectionsApi(parts: ConnectionsParts): Router {
  const router = Router()
  router.get('/connections', (_request, response) => void response.json(parts.page()))
  router.put('/connections/:source', BODY, saveConnection(parts))
  router.delete('/connections/:source', BODY, endConnection(parts))
  router.post('/connections/:source/check', BODY, check(parts))
  router.post('/connections/:source/facts', BODY, facts(parts))
  router.get('/connections/:source/facts', async (request, response) => {
    response.json(await parts.facts(connectedSource(request.params.source)))
  })
  router.get('/connections/:source/readiness', async (request, response) => {
    response.json(await parts.readiness(connectedSource(request.params.source)))
  })
  return router
}

const check =
  (parts: ConnectionsParts): OfSource =>
  async (request, response) => {
    response.json(await parts.check(await askedOf(parts, request)))
  }

const facts =
  (parts: ConnectionsParts): OfSource =>
  async (request, response) => {
    response.json(await parts.facts(await askedOf(parts, request)))
  }

/** A request that says nothing is about the source as it runs. Rejects with a `Refused` for settings that saving refuses. */
async function askedOf(
  parts: ConnectionsParts,
  request: Request<{ source: string }>,
): Promise<DraftedSource | ConnectedSource> {
  const source = connectedSource(request.params.source)
  const draft = bodyOf<ConnectionDraft>(request, connectionDraftSchema(source))
  if (draft.settings === undefined && draft.keys === undefined) return source
  const asked = draftOf(source, draft, parts.connections.data(), parts.keys)
  const problems = await parts.problems(asked)
  if (problems.length > 0) throw new Refused(422, problems)
  return asked
}
