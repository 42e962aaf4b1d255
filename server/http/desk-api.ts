import { type RequestHandler, Router } from 'express'
import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import { teamOf } from './team-of.ts'

export interface DeskApiParts {
  settings(): Settings
  /** Open tickets and what closing them would do, as JSON. */
  openTickets(team: Team): object
  /** Whether enough customers are asked, and the answers that were not happy, as JSON. */
  surveys(team: Team): Promise<object>
}

/** What a lead works with: open tickets by their weight, and unhappy answers. */
export function deskApi(parts: DeskApiParts): Router {
  const router = Router()
  router.get('/teams/:team/landmines', (request, response) => {
    response.json(parts.openTickets(teamOf(parts.settings(), request.params.team)))
  })
  router.get('/teams/:team/surveys', surveys(parts))
  return router
}

function surveys(parts: DeskApiParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    response.json(await parts.surveys(teamOf(parts.settings(), request.params.team)))
  }
}
