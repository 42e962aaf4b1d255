import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { PlanVersion } from '../../core/model/plan.ts'
import { planVersionSchema } from '../../core/model/plan-schema.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import { maySeePay } from '../../core/model/user.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { userOf } from './only.ts'
import { teamOf } from './team-of.ts'

export interface ProjectionApiParts {
  settings(): Settings
  /** How the running month may end, what it rests on, and how good such forecasts were, as JSON. */
  projection(team: Team): Promise<object>
  /** Why the forecast moved, the newest first, and the ticket that is worth most now, as JSON. */
  outlook(team: Team): object
  /** What one or two plans would have paid in the last twelve months, as JSON; by base pay only where `seesPay`. */
  simulate(team: Team, version: PlanVersion, other: PlanVersion | null, seesPay: boolean): object
}

export const askSchema = z.strictObject({ version: planVersionSchema, other: planVersionSchema.nullish() })

interface Ask {
  readonly version: PlanVersion
  readonly other?: PlanVersion | null
}

/** The forecast for leads, and plans tried on ended months; trying saves nothing. */
export function projectionApi(parts: ProjectionApiParts): Router {
  const router = Router()
  router.get('/teams/:team/projection', projection(parts))
  router.get('/teams/:team/outlook', (request, response) => {
    response.json(parts.outlook(teamOf(parts.settings(), request.params.team)))
  })
  router.post('/teams/:team/simulate', jsonBody(131_072), simulate(parts))
  return router
}

function projection(parts: ProjectionApiParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    response.json(await parts.projection(teamOf(parts.settings(), request.params.team)))
  }
}

function simulate(parts: ProjectionApiParts): RequestHandler<{ team: string }> {
  return (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const { version, other } = bodyOf<Ask>(request, askSchema)
    // Twenty percent of a team's pay tells the pay, and in a small team whose it is.
    response.json(parts.simulate(team, version, other ?? null, maySeePay(userOf(response))))
  }
}
