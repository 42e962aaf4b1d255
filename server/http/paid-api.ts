import { type RequestHandler, Router } from 'express'
import { payrollRows } from '../../core/bonus/payroll-rows.ts'
import { statement } from '../../core/bonus/statement.ts'
import type { ClosedMonth } from '../../core/model/closed-month.ts'
import type { Person } from '../../core/model/person.ts'
import type { Records } from '../../core/model/records.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { statementText } from '../../core/snapshot/statement-text.ts'
import { canonicalJson } from '../store/canonical-json.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import type { Edited } from './edit-at-revision.ts'
import { type ErasedNames, labelled } from './erased-names.ts'
import { payrollCsv } from './payroll-csv.ts'
import { Refused } from './refused.ts'

export interface PaidParts {
  readonly closedMonths: Pick<ClosedMonths, 'read'>
  readonly records: Pick<Edited<Records>, 'data'>
  people(): readonly Person[]
  erased(): ErasedNames
  settings(): Settings
  now(): Instant
}

type OfMonth = RequestHandler<{ team: string; month: string }>
type OfPerson = RequestHandler<{ team: string; month: string; person: string }>

/** What a closed month pays: a statement for each person, the file for payroll, and the month itself as it is kept. */
export function paidApi(parts: PaidParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/statements/:person', statementOf(parts))
  router.get('/payroll.csv', payroll(parts))
  router.get('/closed.json', kept(parts))
  return router
}

function statementOf(parts: PaidParts): OfPerson {
  return async (request, response) => {
    const closed = labelled(await closedOf(parts, request.params), parts.erased())
    const made = statement(closed, request.params.person, parts.records.data().adjustments)
    if (!made) throw new Refused(404, 'This person has no part in this month.')
    const { locale } = parts.settings()
    const speech = { locale, currency: closed.currency, zone: closed.team.zone, now: parts.now() }
    response.json({ statement: made, sections: statementText(made, speech), locale })
  }
}

function payroll(parts: PaidParts): OfMonth {
  return async (request, response) => {
    const { form = 'generic', bom = '0' } = request.query
    if (form !== 'generic' && form !== 'gusto')
      throw new Refused(422, [{ path: 'form', message: 'generic or gusto' }])
    const closed = labelled(await closedOf(parts, request.params), parts.erased())
    const rows = payrollRows(closed, parts.records.data().adjustments, parts.people())
    const owing = rows.find(({ amount }) => amount < 0)
    if (form === 'gusto' && owing)
      throw new Refused(409, [
        {
          path: 'form',
          message: `${owing.name} owes money, which a bonus run cannot take. Use the generic form.`,
        },
      ])
    const text = payrollCsv(rows, form, { month: closed.period.month, currency: closed.currency })
    const { team, month } = request.params
    response
      .type('text/csv; charset=utf-8')
      .attachment(`${team}-${month}-${form}.csv`)
      .send(bom === '1' ? `\uFEFF${text}` : text)
  }
}

function kept(parts: PaidParts): OfMonth {
  return async (request, response) => {
    const closed = await closedOf(parts, request.params)
    response.type('application/json').send(canonicalJson(closed))
  }
}

async function closedOf(
  { closedMonths }: PaidParts,
  { team, month }: { readonly team: string; readonly month: string },
): Promise<ClosedMonth> {
  const found = await closedMonths.read(team, month)
  if (!found) throw new Refused(404, 'This month is not closed, so nothing is final.')
  return found.closed
}
