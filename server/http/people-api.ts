import { type RequestHandler, Router } from 'express'
import { peopleProblems } from '../../core/bonus/people-problems.ts'
import type { KeptMonth } from '../../core/model/kept-month.ts'
import type { People } from '../../core/model/people.ts'
import type { Person } from '../../core/model/person.ts'
import { peopleBodySchema } from '../../core/model/person-schema.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { maySeePay } from '../../core/model/user.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { type Edited, editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { userOf } from './only.ts'
import { personLinkApi } from './person-link-api.ts'
import { Refused } from './refused.ts'
import { personWithoutPay } from './without-pay.ts'

export interface PeopleParts {
  readonly people: Edited<People>
  readonly closedMonths: Pick<ClosedMonths, 'all'>
  settings(): Settings
  now(): Instant
}

/** Everybody who may take part in a pool, and the links to their own pages. */
export function peopleApi(parts: PeopleParts): Router {
  const router = Router()
  router.get('/people', (_request, response) => {
    const { revision, people, links } = parts.people.data()
    response.json({
      revision,
      people: maySeePay(userOf(response)) ? people : people.map(personWithoutPay),
      links: links.map(({ person, at, author }) => ({ person, at, author })),
    })
  })
  router.put('/people', jsonBody(4_000_000), save(parts))
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
        const taken = takenIds(people, current.people, parts.closedMonths.all())
        if (taken.length > 0) throw new Refused(422, taken)
        return { ...current, people, links: current.links.filter(({ person }) => ids.has(person)) }
      },
      shown: data => data.people,
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

/** New people whose id a closed month gives to somebody: that person's statements would open on their pages. */
function takenIds(
  next: readonly Person[],
  current: readonly Person[],
  months: readonly KeptMonth[],
): readonly Problem[] {
  const here = new Set(current.map(({ id }) => id))
  const paid = months.flatMap(({ closed: { people, payout } }) => [
    ...people.map(({ id }) => id),
    ...payout.slices.map(({ person }) => person),
  ])
  const closed = new Set(paid)
  return next.flatMap(({ id }, index) =>
    here.has(id) || !closed.has(id) ? [] : [{ path: `people.${index}.id`, message: takenBy(id) }],
  )
}

const takenBy = (id: string) =>
  `${id} is somebody of a closed month who is no longer in the list. Write the name in another way, so that the id is another.`
