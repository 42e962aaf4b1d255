import type { Request, RequestHandler, Response } from 'express'
import type { Connections } from '../../core/model/connection.ts'
import { connectionEndSchema, connectionSaveSchema, isKeyed } from '../../core/model/connection-schema.ts'
import type { ConnectedSource, ConnectionSave, DraftedSource } from '../../core/model/connections-page.ts'
import { secretToken } from '../auth/secret-token.ts'
import { editorOf } from './caller-of.ts'
import { connectedSource } from './connected-source.ts'
import { draftOf } from './connection-draft.ts'
import type { ConnectionsParts } from './connections-parts.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf } from './json-body.ts'
import { Refused } from './refused.ts'

type OfSource = RequestHandler<{ source: string }>

/** Connects a source, or changes how it is connected. The first real one takes the place of the demo. */
export function saveConnection(parts: ConnectionsParts): OfSource {
  return async (request, response) => {
    const source = connectedSource(request.params.source)
    refuseFixed(parts)
    const body = bodyOf<ConnectionSave>(request, connectionSaveSchema(source))
    const before = parts.connections.data()
    const draft = draftOf(source, body, before, parts.keys)
    const problems = await parts.problems(draft)
    if (problems.length > 0) throw new Refused(422, problems)
    const isCurrent = before.revision === body.revision
    const left = isCurrent ? await demoLeft(parts, body, request, response) : null
    const sealed = await sealedOf(parts, draft, body)
    const saved = await editAtRevision(parts.connections, request, response, body.revision, {
      what: 'connection',
      change: current => ({
        ...{ ...current, [source]: draft.settings, sealed: { ...current.sealed, ...sealed } },
        hook: current.hook ?? (source === 'connectwise' ? secretToken() : null),
      }),
      shown: shownOf(source, before),
    })
    if (saved) response.json({ revision: saved.revision, left })
  }
}

/** Ends a connection. Its keys are forgotten. */
export function endConnection(parts: ConnectionsParts): OfSource {
  return async (request, response) => {
    const source = connectedSource(request.params.source)
    refuseFixed(parts)
    const { revision } = bodyOf<{ revision: number }>(request, connectionEndSchema)
    const before = parts.connections.data()
    if (before[source] === null) throw new Refused(404, 'This source is not connected.')
    const saved = await editAtRevision(parts.connections, request, response, revision, {
      what: 'connection',
      change(current) {
        const sealed = Object.entries(current.sealed).filter(([name]) => name !== source)
        const hook = source === 'connectwise' ? null : current.hook
        return { ...current, [source]: null, sealed: Object.fromEntries(sealed), hook }
      },
      shown: shownOf(source, before),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

/** Takes the demo out of the books once the person agrees; what went, in a sentence, or null where nothing was there. */
async function demoLeft(
  parts: ConnectionsParts,
  { leaveDemo = false }: ConnectionSave,
  request: Request<{ source: string }>,
  response: Response,
): Promise<string | null> {
  const demo = parts.demo()
  if (!demo) return null
  const refusal = demo.obstacle ?? (leaveDemo ? null : `${demo.sentence} Agree to it to connect.`)
  if (refusal !== null) throw new Refused(409, [{ path: 'leaveDemo', message: refusal }])
  await parts.leaveDemo(editorOf(request, response))
  return demo.sentence
}

async function sealedOf(
  parts: ConnectionsParts,
  { source, keys }: DraftedSource,
  body: ConnectionSave,
): Promise<Connections['sealed']> {
  if (!body.keys || keys === null) return {}
  return { [source]: await parts.seal(source, keys) }
}

function refuseFixed(parts: ConnectionsParts): void {
  const message =
    'The variable SOURCE says where numbers come from. Take it out and start again to connect sources here.'
  if (parts.page().fixed) throw new Refused(409, [{ path: 'source', message }])
}

/** The audit learns that there are keys, and that they are new, and never what they are. */
const shownOf = (source: ConnectedSource, before: Connections) => (now: Connections) => {
  const settings = now[source]
  if (settings === null) return null
  if (!isKeyed(source)) return { source, settings }
  const isSame = now === before || now.sealed[source] === before.sealed[source]
  return { source, settings, keys: isSame ? 'set' : 'new' }
}
