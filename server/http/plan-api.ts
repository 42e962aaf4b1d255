import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { type PlanVersion, planVersionSchema } from '../../core/model/plan.ts'
import { parsed, type Settings } from '../../core/model/settings.ts'
import type { Edit } from '../store/audited-edit.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { type SettingsParts, saveAtRevision } from './save-at-revision.ts'
import { teamOf } from './team-of.ts'
import { withPlanVersion } from './with-plan-version.ts'

export interface PlanApiParts extends SettingsParts {
  /** Today's month in a zone, YYYY-MM. */
  month(zone: string): string
}

// The version's problems are told with paths inside the version.
const saveSchema = z.object({
  revision: z.int('the revision this was read at'),
  version: z.unknown(),
})

/** A team's plan: GET reads it, PUT saves one version of it against the revision it was read at. */
export function planApi(parts: PlanApiParts): Router {
  const router = Router()
  router.get('/teams/:team/plan', (request, response) => {
    const { revision, locale } = parts.settings()
    const { id, name, zone, plan } = teamOf(parts.settings(), request.params.team)
    response.json({ revision, team: { id, name, zone }, locale, plan, month: parts.month(zone) })
  })
  router.put('/teams/:team/plan', jsonBody(65_536), savePlan(parts))
  return router
}

function savePlan(parts: PlanApiParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    const { id } = teamOf(parts.settings(), request.params.team)
    const { revision, version } = bodyOf<{ revision: number; version: unknown }>(request, saveSchema)
    const fit = parsed<PlanVersion>(planVersionSchema, version)
    if (!fit.ok) throw new Refused(422, fit.problems)
    await saveAtRevision(parts, request, response, revision, versionEdit(id, fit.value))
  }
}

function versionEdit(team: string, version: PlanVersion): Omit<Edit<Settings>, 'by'> {
  return {
    what: 'goals',
    change: current => withPlanVersion(current, team, version),
    shown: settings =>
      teamOf(settings, team).plan.versions.find(each => each.effective === version.effective) ?? null,
  }
}
