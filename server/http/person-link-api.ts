import { type RequestHandler, Router } from 'express'
import type { People, PersonLink } from '../../core/model/people.ts'
import { secretToken, tokenHash } from '../auth/secret-token.ts'
import { editorOf } from './caller-of.ts'
import { jsonBody } from './json-body.ts'
import type { PeopleParts } from './people-api.ts'
import { Refused } from './refused.ts'

type OfPerson = RequestHandler<{ id: string }>

/** The link to a person's own page: POST makes one in the place of any older one, DELETE ends it. */
export function personLinkApi(parts: Pick<PeopleParts, 'people' | 'now'>): Router {
  const router = Router()
  router.post('/:id/link', jsonBody(1024), make(parts))
  router.delete('/:id/link', end(parts))
  return router
}

function make({ people, now }: Pick<PeopleParts, 'people' | 'now'>): OfPerson {
  return async (request, response) => {
    const person = request.params.id
    const token = secretToken()
    const by = editorOf(request, response)
    const link: PersonLink = { person, hash: tokenHash(token), author: by.who, at: now() }
    const { revision } = await people.edit({
      ...{ by, what: 'person-link', shown: shownOf(person) },
      change(current) {
        if (!current.people.some(({ id }) => id === person)) throw noPerson()
        return { ...withoutLink(current, person), links: [...withoutLink(current, person).links, link] }
      },
    })
    response.status(201).json({ revision, token })
  }
}

function end({ people }: Pick<PeopleParts, 'people'>): OfPerson {
  return async (request, response) => {
    const person = request.params.id
    const { revision } = await people.edit({
      ...{ by: editorOf(request, response), what: 'person-link', shown: shownOf(person) },
      change(current) {
        if (!current.links.some(each => each.person === person))
          throw new Refused(404, 'This person has no link.')
        return withoutLink(current, person)
      },
    })
    response.json({ revision })
  }
}

const withoutLink = (current: People, person: string): People => ({
  ...current,
  revision: current.revision + 1,
  links: current.links.filter(each => each.person !== person),
})

/** The audit learns that there is a link, and never what opens it. */
const shownOf =
  (person: string) =>
  ({ links }: People) => {
    const link = links.find(each => each.person === person)
    return link ? { person, author: link.author, at: link.at } : null
  }

const noPerson = () => new Refused(404, 'There is no person of this name.')
