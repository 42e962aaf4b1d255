import { Router } from 'express'
import { type AdjustmentsParts, adjustmentsApi } from './adjustments-api.ts'
import { type MonthsParts, monthsApi } from './months-api.ts'
import { type PeopleParts, peopleApi } from './people-api.ts'
import { type PlanSheetParts, planSheetApi } from './plan-sheet-api.ts'
import { type ReadingsParts, readingsApi } from './readings-api.ts'
import { revenueApi } from './revenue-api.ts'
import type { RevenueParts } from './revenue-parts.ts'
import { type TeamsParts, teamsApi } from './teams-api.ts'

/** What the routes about the bonus are handed. */
export interface BonusParts {
  readonly people: PeopleParts
  readonly revenue: RevenueParts
  readonly readings: ReadingsParts
  readonly teams: TeamsParts
  readonly months: MonthsParts
  readonly adjustments: AdjustmentsParts
  readonly sheet: PlanSheetParts
}

/** People, money, typed-in numbers, teams and months. */
export function bonusApi(parts: BonusParts): Router {
  const router = Router()
  router.use(peopleApi(parts.people), teamsApi(parts.teams))
  router.use('/teams/:team/revenue', revenueApi(parts.revenue))
  router.use('/teams/:team/readings', readingsApi(parts.readings))
  router.use('/teams/:team/plan-sheet', planSheetApi(parts.sheet))
  router.use('/teams/:team/months', monthsApi(parts.months))
  router.use('/teams/:team/adjustments', adjustmentsApi(parts.adjustments))
  return router
}
