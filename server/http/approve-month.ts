import type { RequestHandler, Response } from 'express'
import { approveBodySchema, type MonthFigure, movedParts } from '../../core/model/month-figure.ts'
import type { Records } from '../../core/model/records.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { monthAt } from '../../core/time/period.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { editorOf } from './caller-of.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import type { Edited } from './edit-at-revision.ts'
import { refusal } from './errors.ts'
import { FigureMoved } from './figure-moved.ts'
import { bodyOf } from './json-body.ts'
import type { MonthDesk } from './month-desk.ts'
import { userOf } from './only.ts'
import { Refused } from './refused.ts'
import { teamOf } from './team-of.ts'

export interface ApproveParts {
  readonly desk: Pick<MonthDesk, 'page'>
  readonly closedMonths: ClosedMonths
  readonly records: Edited<Records>
  settings(): Settings
  now(): Instant
}

/** Writes down that somebody looked an ended month over, and which figure they saw; 409 when it is no longer that one. */
export function approveMonth(parts: ApproveParts): RequestHandler<{ team: string; month: string }> {
  const { desk, records, closedMonths, settings, now } = parts
  return async (request, response) => {
    const team = teamOf(settings(), request.params.team)
    const { month } = request.params
    const { figure } = bodyOf<{ figure: MonthFigure }>(request, approveBodySchema)
    if (month >= monthAt(team.zone, now()))
      throw new Refused(422, [{ path: 'month', message: 'This month has not ended.' }])
    if (closedMonthsOf(closedMonths, team.id).includes(month))
      throw new Refused(409, [{ path: 'month', message: 'This month is closed already.' }])
    const current = (await desk.page(team, month)).figure
    if (current === null)
      throw new Refused(409, [{ path: 'figure', message: 'The source has not answered yet.' }])
    if (movedParts(figure, current).length > 0) return tellMoved(response, new FigureMoved(figure, current))
    const by = editorOf(request, response)
    const made = { team: team.id, month, user: userOf(response).id, author: by.who, at: now(), figure }
    const isOurs = (each: Omit<typeof made, 'figure'>) =>
      each.team === team.id && each.month === month && each.user === made.user
    const { revision } = await records.edit({
      ...{ by, what: 'month-approved' },
      change: kept => ({
        ...kept,
        revision: kept.revision + 1,
        approvals: [...kept.approvals.filter(each => !isOurs(each)), made],
      }),
      shown: kept => kept.approvals.find(isOurs) ?? null,
    })
    response.json({ revision })
  }
}

/** Answers with the figure as it is now, and what moved. Another error is thrown on. */
export function tellMoved(response: Response, error: unknown): void {
  if (!(error instanceof FigureMoved)) throw error
  const { message, figure, moved } = error
  response.status(409).json({ ...refusal(message), figure, moved })
}
