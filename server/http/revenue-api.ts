import { randomUUID } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import type { RevenueDraft, RevenueLine } from '../../core/model/revenue.ts'
import {
  revenueBodySchema,
  revenueImportSchema,
  revenueMonthSchema,
} from '../../core/model/revenue-schema.ts'
import { editorOf } from './caller-of.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { monthAsked } from './month-asked.ts'
import { Refused } from './refused.ts'
import { linesOf, refuseClosedMonth, revenueMonth, unconfirmed, withLines } from './revenue-month.ts'
import type { RevenueParts } from './revenue-parts.ts'
import { sourceRevenueApi } from './source-revenue-api.ts'
import { teamOf } from './team-of.ts'
import { teamRevenue } from './team-revenue.ts'

type OfTeam = RequestHandler<{ team: string }>
type Draft = RevenueDraft & { readonly id?: string }

/** A month's managed-services revenue: its lines, a CSV of them, those a source tells, and that a person stands by it. */
export function revenueApi(parts: RevenueParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/', read(parts))
  router.put('/', jsonBody(2_000_000), save(parts))
  router.post('/confirm', jsonBody(1024), confirm(parts))
  router.post('/import', jsonBody(4_000_000), importCsv(parts))
  router.use(sourceRevenueApi(parts))
  return router
}

function read(parts: RevenueParts): OfTeam {
  return (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const month = monthAsked(request.query.month, team, parts.now())
    const book = parts.revenue.data()
    const { amount, month: from, confirmed } = teamRevenue(team, month, book)
    response.json({
      ...{ revision: book.revision, currency: team.plan.currency },
      ...revenueMonth(book, team.id, month),
      inForce: { month: from, amount, confirmed },
    })
  }
}

function save(parts: RevenueParts): OfTeam {
  return async (request, response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    type Body = { revision: number; month: string; lines: readonly Draft[] }
    const { revision, month, lines } = bodyOf<Body>(request, revenueBodySchema)
    refuseClosedMonth(parts, id, month)
    const known = new Map(linesOf(parts.revenue.data(), id, month).map(line => [line.id, line]))
    const made = lines.map((line): RevenueLine => {
      const source = known.get(line.id ?? '')?.source ?? 'typed'
      return { ...line, id: known.get(line.id ?? '')?.id ?? randomUUID(), team: id, month, source }
    })
    const ids = new Set(made.map(line => line.id))
    if (ids.size < made.length) throw new Refused(422, [{ path: 'lines', message: 'each line once' }])
    const saved = await editAtRevision(parts.revenue, request, response, revision, {
      ...{ what: 'revenue', shown: book => revenueMonth(book, id, month) },
      change: book => withLines(book, id, month, made),
    })
    if (saved) response.json({ revision: saved.revision, lines: made })
  }
}

function importCsv(parts: RevenueParts): OfTeam {
  return async (request, response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    type Body = { revision: number; month: string; csv: string }
    const { revision, month, csv } = bodyOf<Body>(request, revenueImportSchema)
    refuseClosedMonth(parts, id, month)
    const drafts = parts.readCsv(csv)
    if (!drafts.ok) throw new Refused(422, drafts.problems)
    const make = (draft: RevenueDraft): RevenueLine => ({
      ...{ ...draft, id: randomUUID(), team: id, month, source: 'csv' },
    })
    const made = drafts.value.map(make)
    const saved = await editAtRevision(parts.revenue, request, response, revision, {
      ...{ what: 'revenue', shown: book => revenueMonth(book, id, month) },
      // A second import of the same month is a better one, not more of it.
      change(book) {
        const kept = linesOf(book, id, month).filter(({ source }) => source !== 'csv')
        return withLines(book, id, month, [...kept, ...made])
      },
    })
    if (saved) response.json({ revision: saved.revision, lines: linesOf(saved, id, month) })
  }
}

function confirm(parts: RevenueParts): OfTeam {
  return async (request, response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    const { revision, month } = bodyOf<{ revision: number; month: string }>(request, revenueMonthSchema)
    refuseClosedMonth(parts, id, month)
    if (linesOf(parts.revenue.data(), id, month).length === 0)
      throw new Refused(422, [{ path: 'month', message: 'a month with at least one line' }])
    const made = { team: id, month, author: editorOf(request, response).who, at: parts.now() }
    const saved = await editAtRevision(parts.revenue, request, response, revision, {
      ...{ what: 'revenue-confirmed', shown: book => revenueMonth(book, id, month) },
      change: book => ({ ...book, confirmations: [...unconfirmed(book, id, month), made] }),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}
