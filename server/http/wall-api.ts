import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { bodyOf, jsonBody } from './json-body.ts'
import { type SettingsParts, saveAtRevision } from './save-at-revision.ts'
import { teamOf } from './team-of.ts'

export const saveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  qr: z.boolean(),
})

/** What a team's wall shows besides its numbers: whether it has codes that open the explanations. */
export function wallApi(parts: SettingsParts): Router {
  const router = Router()
  router.get('/teams/:team/wall', (request, response) => {
    const { revision } = parts.settings()
    response.json({ revision, qr: teamOf(parts.settings(), request.params.team).wallQr })
  })
  router.put('/teams/:team/wall', jsonBody(1024), save(parts))
  return router
}

function save(parts: SettingsParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    const { revision, qr } = bodyOf<z.infer<typeof saveSchema>>(request, saveSchema)
    await saveAtRevision(parts, request, response, revision, {
      what: 'wall',
      change: settings => ({
        ...settings,
        teams: settings.teams.map(team => (team.id === id ? { ...team, wallQr: qr } : team)),
      }),
      shown: settings => ({ qr: teamOf(settings, id).wallQr }),
    })
  }
}
