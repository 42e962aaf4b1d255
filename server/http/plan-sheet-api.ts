import { type RequestHandler, Router } from 'express'
import { rulesAt } from '../../core/bonus/goal-at.ts'
import { versionAt } from '../../core/bonus/version-at.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { planSheet } from '../../core/snapshot/plan-sheet.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { monthAsked } from './month-asked.ts'
import { teamOf } from './team-of.ts'

export interface PlanSheetParts {
  readonly closedMonths: Pick<ClosedMonths, 'all'>
  settings(): Settings
  now(): Instant
}

/** A plan in plain language, as it rules a month (`?month=`): one page that people can sign. */
export function planSheetApi(parts: PlanSheetParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/', sheet(parts))
  return router
}

function sheet({ settings, closedMonths, now }: PlanSheetParts): RequestHandler<{ team: string }> {
  return (request, response) => {
    const { locale } = settings()
    const team = teamOf(settings(), request.params.team)
    const month = monthAsked(request.query.month, team, now())
    const version = versionAt(team.plan, month)
    const speech = { locale, currency: team.plan.currency, zone: team.zone, now: now() }
    const last = closedMonths
      .all()
      .filter(({ closed }) => closed.team.id === team.id)
      .at(-1)
    const made = planSheet(rulesAt(version, month), { team: team.name, speech }, last?.closed ?? null)
    response.json({ month, effective: version.effective, rehearsal: version.rehearsal, ...made })
  }
}
