import { type RequestHandler, Router } from 'express'
import type { MySlice } from '../../core/model/my-slice.ts'
import type { People } from '../../core/model/people.ts'
import type { Person } from '../../core/model/person.ts'
import { isToken } from '../auth/secret-token.ts'
import { Refused } from './refused.ts'

export interface MySliceParts {
  people(): People
  slice(person: Person): MySlice
}

/** A person's own page: whoever has the link sees what is theirs, without a session, until the link is ended. */
export function mySliceApi(parts: MySliceParts): Router {
  const router = Router()
  router.get('/my-slice', read(parts))
  return router
}

function read({ people, slice }: MySliceParts): RequestHandler {
  return (request, response) => {
    const { key } = request.query
    const { people: everybody, links } = people()
    const link = typeof key === 'string' ? links.find(({ hash }) => isToken(key, hash)) : undefined
    const person = everybody.find(({ id }) => id === link?.person)
    if (!person) throw new Refused(401, 'This link does not work any more. Ask your manager for a new one.')
    response.json(slice(person))
  }
}
