import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { Adjustment } from '../../core/model/closed-month.ts'
import type { People } from '../../core/model/people.ts'
import type { Person, Spell } from '../../core/model/person.ts'
import type { Team } from '../../core/model/team.ts'
import { editorOf } from './caller-of.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf } from './json-body.ts'
import type { PeopleParts } from './people-api.ts'
import { Refused } from './refused.ts'

export const eraseSchema = z.strictObject({ revision: z.int('the revision this was read at') })

/**
 * Puts a label in the place of a leaver's name, and nothing in that of their member and their leave; their link ends. What they
 * were paid and their id stay. Refused while a month that they have a part or a correction in is not closed: payroll needs the
 * name.
 */
export function erasePerson(parts: PeopleParts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { revision } = bodyOf<{ revision: number }>(request, eraseSchema)
    const { id } = request.params
    const saved = await editAtRevision(parts.people, request, response, revision, {
      what: 'person-erased',
      change(current) {
        const person = current.people.find(each => each.id === id)
        if (!person) throw new Refused(404, 'There is no person of this name.')
        refuseOwed(person, parts)
        const note = { person: id, author: editorOf(request, response).who, at: parts.now() }
        return erased(current, person, note)
      },
      // The history must not learn the name anew.
      shown: ({ erased }) => erased.find(({ person }) => person === id) ?? { person: id },
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

function erased(current: People, { id }: Person, note: People['erased'][number]): People {
  if (current.erased.some(({ person }) => person === id))
    throw new Refused(409, [{ path: 'id', message: 'The name of this person is erased already.' }])
  const name = `Former colleague ${current.erased.length + 1}`
  return {
    ...current,
    people: current.people.map(each =>
      each.id === id ? { ...each, name, memberId: null, leave: [] } : each,
    ),
    links: current.links.filter(({ person }) => person !== id),
    erased: [...current.erased, note],
  }
}

function refuseOwed({ id, name, spells }: Person, parts: PeopleParts): void {
  const { settings, closedMonths, adjustments } = parts
  const open = spells.find(spell => isOwed(spell, settings().teams, closedMonths))
  const due = adjustments().find(
    ({ person, team, month }) => person === id && !closedMonthsOf(closedMonths, team).includes(month),
  )
  const message = open ? spellSentence(name, open) : due && correctionSentence(name, due)
  if (message) throw new Refused(409, [{ path: 'id', message }])
}

const spellSentence = (name: string, { to }: Spell) =>
  to === null
    ? `${name} has no last day. Give it first.`
    : `Close the months of ${name} up to ${to.slice(0, 7)} first: payroll needs the name.`
const correctionSentence = (name: string, { month }: Adjustment) =>
  `A correction of ${name} is paid with ${month}. Close that month first: payroll needs the name.`

/** Whether the end of a time in a team lies in a month that is still to be closed, or there is no end. */
function isOwed({ team, to }: Spell, teams: readonly Team[], months: PeopleParts['closedMonths']): boolean {
  const found = teams.find(({ id }) => id === team)
  if (!found) return false
  if (to === null) return true
  const month = to.slice(0, 7)
  const first = found.plan.versions.map(({ effective }) => effective).sort()[0] ?? ''
  const [newest = ''] = closedMonthsOf(months, team)
  return month >= first && month > newest
}
