import { type RequestHandler, Router } from 'express'
import { type UserDraft, userDraftSchema, userSaveSchema } from '../../core/model/auth-bodies.ts'
import type { Person } from '../../core/model/person.ts'
import { setupLink } from '../auth/setup-link.ts'
import type { Users } from '../auth/users.ts'
import { StaleRevision } from '../store/store-error.ts'
import { editorOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { userOf } from './only.ts'
import { Refused } from './refused.ts'

export interface UsersParts {
  readonly users: Users
  people(): readonly Person[]
  /** Where a person reaches this server, without a slash at the end. */
  base(): string
  /** A session may have ended. */
  left(): void
}

type OfUser = RequestHandler<{ id: string }>

/** Who may come in: the list, one more, changing and removing one, and the one-time link that sets a password. */
export function usersApi(parts: UsersParts): Router {
  const router = Router()
  const body = jsonBody(4096)
  router.get('/users', (_request, response) => void response.json({ users: parts.users.list() }))
  router.post('/users', body, add(parts))
  router.put('/users/:id', body, change(parts))
  router.delete('/users/:id', remove(parts))
  router.post('/users/:id/invite', body, invite(parts))
  return router
}

function add(parts: UsersParts): RequestHandler {
  return async (request, response) => {
    const draft = bodyOf<UserDraft>(request, userDraftSchema)
    refuseUnknown(parts, draft)
    response.status(201).json({ user: await parts.users.add(editorOf(request, response), draft) })
  }
}

function change(parts: UsersParts): OfUser {
  return async (request, response) => {
    const { revision, ...draft } = bodyOf<UserDraft & { revision: number }>(request, userSaveSchema)
    refuseUnknown(parts, draft)
    const by = editorOf(request, response)
    try {
      const user = await parts.users.change(by, request.params.id, revision, draft)
      parts.left()
      response.json({ user })
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error
      throw new Refused(409, 'Somebody else saved in the meantime. Reload to see it, then save again.')
    }
  }
}

function remove(parts: UsersParts): OfUser {
  return async (request, response) => {
    await parts.users.remove(editorOf(request, response), request.params.id)
    parts.left()
    response.json({})
  }
}

function invite(parts: UsersParts): OfUser {
  return async (request, response) => {
    const { id } = request.params
    // Else a session left open would be enough to take the account over.
    if (id === userOf(response).id)
      throw new Refused(409, 'This is yourself. Change your own password with the old one.')
    const { token, until } = await parts.users.invite(editorOf(request, response), id)
    response.status(201).json({ link: setupLink(parts.base(), token), token, until })
  }
}

function refuseUnknown({ people }: UsersParts, { person }: UserDraft): void {
  if (person !== null && !people().some(({ id }) => id === person))
    throw new Refused(422, [{ path: 'person', message: 'a person that there is' }])
}
