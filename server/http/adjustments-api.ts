import { randomUUID } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import { adjustmentBodySchema } from '../../core/model/adjustment-schema.ts'
import type { Adjustment } from '../../core/model/closed-month.ts'
import type { Person } from '../../core/model/person.ts'
import type { Records } from '../../core/model/records.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { editorOf } from './caller-of.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import type { Edited } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { teamOf } from './team-of.ts'

export interface AdjustmentsParts {
  readonly records: Edited<Records>
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  people(): readonly Person[]
  settings(): Settings
  now(): Instant
}

type OfTeam = RequestHandler<{ team: string }>
type Draft = Pick<Adjustment, 'month' | 'corrects' | 'person' | 'amount' | 'reason'>

/** Corrections of closed months, each paid or taken in a later month: the list, newest first, and one more. */
export function adjustmentsApi(parts: AdjustmentsParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/', (request: Parameters<OfTeam>[0], response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    const { revision, adjustments } = parts.records.data()
    response.json({ revision, adjustments: adjustments.filter(each => each.team === id).reverse() })
  })
  router.post('/', jsonBody(8192), add(parts))
  return router
}

function add(parts: AdjustmentsParts): OfTeam {
  return async (request, response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    const draft = bodyOf<Draft>(request, adjustmentBodySchema)
    const by = editorOf(request, response)
    const made: Adjustment = { ...draft, id: randomUUID(), team: id, author: by.who, at: parts.now() }
    const { revision } = await parts.records.edit({
      ...{ by, what: 'adjustment' },
      change(records) {
        const problems = adjustmentProblems(made, parts)
        if (problems.length > 0) throw new Refused(422, problems)
        return { ...records, revision: records.revision + 1, adjustments: [...records.adjustments, made] }
      },
      shown: ({ adjustments }) => adjustments.find(each => each.id === made.id) ?? null,
    })
    response.status(201).json({ revision, adjustment: made })
  }
}

function adjustmentProblems(
  { team, month, corrects, person }: Adjustment,
  parts: AdjustmentsParts,
): Problem[] {
  const found: Problem[] = []
  const closed = closedMonthsOf(parts.closedMonths, team)
  if (!closed.includes(corrects)) found.push({ path: 'corrects', message: 'a month that is closed' })
  if (closed.includes(month))
    found.push({ path: 'month', message: 'a month that is not closed: its payroll is done' })
  const paid = parts.closedMonths.all().filter(each => each.closed.team.id === team)
  const known = [...parts.people(), ...paid.flatMap(each => each.closed.people)]
  if (!known.some(each => each.id === person))
    found.push({ path: 'person', message: 'a person that there is' })
  return found
}
