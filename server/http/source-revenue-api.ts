import { randomUUID } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import type { SourceRevenue } from '../../core/model/money.ts'
import type { RevenueDraft, RevenueLine } from '../../core/model/revenue.ts'
import { revenueDraftSchema, revenueMonthSchema } from '../../core/model/revenue-schema.ts'
import { parsed } from '../../core/model/settings.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { monthAsked } from './month-asked.ts'
import { Refused } from './refused.ts'
import { revenueDifference } from './revenue-difference.ts'
import { linesOf, refuseClosedMonth, revenueMonth, withLines } from './revenue-month.ts'
import type { RevenueParts } from './revenue-parts.ts'
import { teamOf } from './team-of.ts'

type OfTeam = RequestHandler<{ team: string }>

/** A month's revenue as the source of money tells it, and taking it over into the book. */
export function sourceRevenueApi(parts: RevenueParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/source', read(parts))
  router.post('/take', jsonBody(1024), take(parts))
  return router
}

function read(parts: RevenueParts): OfTeam {
  return async (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const month = monthAsked(request.query.month, team, parts.now())
    const told = (await parts.sourceRevenue?.(team, month)) ?? null
    const book = parts.revenue.data()
    const known = linesOf(book, team.id, month)
    const difference = told?.lines ? revenueDifference(told.lines.map(draftOf), known) : null
    const { revision } = book
    response.json({ revision, month, currency: team.plan.currency, source: told && { ...told, difference } })
  }
}

function take(parts: RevenueParts): OfTeam {
  return async (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const { id } = team
    const { revision, month } = bodyOf<{ revision: number; month: string }>(request, revenueMonthSchema)
    refuseClosedMonth(parts, id, month)
    const told = (await parts.sourceRevenue?.(team, month)) ?? null
    if (!told?.lines)
      throw new Refused(409, [{ path: 'month', message: told?.problem ?? 'No source tells of money.' }])
    if (told.lines.length === 0)
      throw new Refused(409, [{ path: 'month', message: `${told.label} tells of no line of this month.` }])
    // It may have been closed while the source was asked.
    refuseClosedMonth(parts, id, month)
    const made = told.lines.map(
      (line): RevenueLine => ({ ...fit(line), id: randomUUID(), team: id, month, source: 'psa' }),
    )
    const saved = await editAtRevision(parts.revenue, request, response, revision, {
      ...{ what: 'revenue', shown: book => revenueMonth(book, id, month) },
      // What was taken before is taken anew; what people typed in or imported stays.
      change(book) {
        const kept = linesOf(book, id, month).filter(({ source }) => source !== 'psa')
        return withLines(book, id, month, [...kept, ...made])
      },
    })
    if (saved) response.json({ revision: saved.revision, lines: linesOf(saved, id, month) })
  }
}

/** What the store would not read back must not be written. */
function fit(line: SourceRevenue): RevenueDraft {
  const checked = parsed<RevenueDraft>(revenueDraftSchema, draftOf(line))
  if (checked.ok) return checked.value
  const problems = checked.problems.map(({ message }) => ({
    path: 'month',
    message: `Line ${line.id}: ${message}`,
  }))
  throw new Refused(422, problems)
}

const LONGEST = 200

/** Names as long as the book takes them. */
function draftOf({ agreement, client, kind, date, amount, excluded }: SourceRevenue): RevenueDraft {
  const name = (text: string | null) => text?.trim().slice(0, LONGEST).trim() || null
  return { agreement: name(agreement), client: name(client), kind, date, amount, excluded: name(excluded) }
}
