import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { type PlanVersion, planVersionSchema } from '../../core/model/plan.ts'
import { parsed, type Settings } from '../../core/model/settings.ts'
import type { Edit } from '../store/audited-edit.ts'
import { StaleRevision } from '../store/store-error.ts'
import { editorOf } from './caller-of.ts'
import { refusal } from './errors.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { withPlanVersion } from './with-plan-version.ts'

export interface PlanApiParts {
  settings(): Settings
  /** Rejects with `StaleRevision` or `StoreError`. */
  edit(edit: Edit<Settings>): Promise<Settings>
  /** Today's month in a zone, YYYY-MM. */
  month(zone: string): string
}

interface PlanSave {
  readonly revision: number
  readonly version: PlanVersion
}

// The version's problems are told with paths inside the version.
const saveSchema = z.object({
  revision: z.int('the revision this was read at'),
  version: z.unknown(),
})

const NOT_CURRENT = refusal('Somebody else saved in the meantime. Reload to see it, then save again.')

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
    const change = versionEdit(id, { revision, version: fit.value })
    try {
      const saved = await parts.edit({ by: editorOf(request, response), ...change })
      response.json({ revision: saved.revision })
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error
      response.status(409).json({ ...NOT_CURRENT, revision: parts.settings().revision })
    }
  }
}

function versionEdit(team: string, { revision, version }: PlanSave): Omit<Edit<Settings>, 'by'> {
  return {
    what: 'goals',
    change(current) {
      if (current.revision !== revision) throw new StaleRevision()
      return withPlanVersion(current, team, version)
    },
    shown: settings =>
      teamOf(settings, team).plan.versions.find(each => each.effective === version.effective) ?? null,
  }
}

function teamOf({ teams }: Settings, id: string) {
  const team = teams.find(each => each.id === id)
  if (!team) throw new Refused(404, 'There is no team of this name.')
  return team
}
