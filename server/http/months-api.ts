import { type RequestHandler, Router } from 'express'
import { closeBodySchema } from '../../core/model/closed-month-schema.ts'
import { monthSchema } from '../../core/model/plan-schema.ts'
import type { Records } from '../../core/model/records.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { maySeePay } from '../../core/model/user.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { StaleRevision } from '../store/store-error.ts'
import { approveMonth, tellMoved } from './approve-month.ts'
import { editorOf } from './caller-of.ts'
import type { Edited } from './edit-at-revision.ts'
import { labelledPage } from './erased-names.ts'
import { refusal } from './errors.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import type { CloseAsk, MonthDesk } from './month-desk.ts'
import { userOf } from './only.ts'
import { type PaidParts, paidApi } from './paid-api.ts'
import { Refused } from './refused.ts'
import { teamOf } from './team-of.ts'
import { monthWithoutPay } from './without-pay.ts'

export interface MonthsParts extends PaidParts {
  readonly desk: MonthDesk
  readonly closedMonths: ClosedMonths
  readonly records: Edited<Records>
  settings(): Settings
  now(): Instant
}

type OfTeam = RequestHandler<{ team: string }>
type OfMonth = RequestHandler<{ team: string; month: string }>

const STALE = refusal(
  'Something this month rests on was saved in the meantime. Reload, look again, then close it.',
)

/** A team's months: the list, one of them, approving and closing it, and what it pays. */
export function monthsApi(parts: MonthsParts): Router {
  const router = Router({ mergeParams: true })
  router.param('month', (_request, _response, next, month) => {
    if (!monthSchema.safeParse(month).success) throw new Refused(404, 'A month looks like 2026-11.')
    next()
  })
  router.get('/', list(parts))
  router.get('/:month', read(parts))
  router.post('/:month/close', jsonBody(8192), close(parts))
  router.post('/:month/approve', jsonBody(1024), approveMonth(parts))
  router.use('/:month', paidApi(parts))
  return router
}

function list({ desk, closedMonths, settings }: MonthsParts): OfTeam {
  return async (request, response) => {
    const team = teamOf(settings(), request.params.team)
    await closedMonths.refresh()
    const damaged = closedMonths.damaged().filter(each => each.team === team.id)
    response.json({ months: desk.lines(team), damaged })
  }
}

function read({ desk, closedMonths, erased, settings }: MonthsParts): OfMonth {
  return async (request, response) => {
    const team = teamOf(settings(), request.params.team)
    await closedMonths.refresh()
    const page = labelledPage(await desk.page(team, request.params.month), erased())
    response.json(maySeePay(userOf(response)) ? page : monthWithoutPay(page))
  }
}

function close({ desk, settings }: MonthsParts): OfMonth {
  return async (request, response) => {
    const team = teamOf(settings(), request.params.team)
    const asked = bodyOf<Pick<CloseAsk, 'revision' | 'note' | 'figure'>>(request, closeBodySchema)
    const ask = { ...asked, by: editorOf(request, response), user: userOf(response).id }
    try {
      const { sha256, closed } = await desk.close(team, request.params.month, ask)
      response.status(201).json({ sha256, payable: closed.payout.payable })
    } catch (error) {
      if (error instanceof StaleRevision) response.status(409).json(STALE)
      else tellMoved(response, error)
    }
  }
}
