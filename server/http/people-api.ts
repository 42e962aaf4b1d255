import { type RequestHandler, Router } from 'express'
import { peopleProblems } from '../../core/bonus/people-problems.ts'
import type { People } from '../../core/model/people.ts'
import type { Person } from '../../core/model/person.ts'
import { peopleBodySchema } from '../../core/model/person-schema.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { maySeePay } from '../../core/model/user.ts'
import { type Edited, editAtRevision } from './edit-at-revision.ts'
import { erasePerson } from './erase-person.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { userOf } from './only.ts'
import { type PaidPeople, paidProblems } from './paid-people.ts'
import { personLinkApi } from './person-link-api.ts'
import { Refused } from './refused.ts'
import { personWithoutPay } from './without-pay.ts'

export interface PeopleParts extends PaidPeople {
  readonly people: Edited<People>
  settings(): Settings
  now(): Instant
}

/** Everybody who may take part in a pool, and the links to their own pages. */
export function peopleApi(parts: PeopleParts): Router {
  const router = Router()
  router.get('/people', (_request, response) => {
    const { revision, people, links, erased } = parts.people.data()
    response.json({
      revision,
      people: maySeePay(userOf(response)) ? people : people.map(personWithoutPay),
      links: links.map(({ person, at, author }) => ({ person, at, author })),
      erased: erased.map(({ person }) => person),
    })
  })
  router.put('/people', jsonBody(4_000_000), save(parts))
  router.post('/people/:id/erase', jsonBody(1024), erasePerson(parts))
  router.use('/people', personLinkApi(parts))
  return router
}

function save(parts: PeopleParts): RequestHandler {
  return async (request, response) => {
    const { revision, people } = bodyOf<{ revision: number; people: readonly Person[] }>(
      request,
      peopleBodySchema,
    )
    const problems = peopleProblems(people, parts.settings().teams)
    if (problems.length > 0) throw new Refused(422, problems)
    const ids = new Set(people.map(({ id }) => id))
    const saved = await editAtRevision(parts.people, request, response, revision, {
      what: 'people',
      // Who is gone has no door left open.
      change(current) {
        const wrong = [...paidProblems(people, current.people, parts), ...namedAgain(people, current)]
        if (wrong.length > 0) throw new Refused(422, wrong)
        return { ...current, people, links: current.links.filter(({ person }) => ids.has(person)) }
      },
      shown: data => data.people,
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

/** A name that was erased stays so. */
function namedAgain(next: readonly Person[], { people, erased }: People) {
  const gone = new Set(erased.map(({ person }) => person))
  return next.flatMap(({ id, name, memberId }, index) => {
    const isSame = !gone.has(id) || (memberId === null && people.find(each => each.id === id)?.name === name)
    return isSame ? [] : [{ path: `people.${index}.name`, message: 'This name was erased and stays so' }]
  })
}
