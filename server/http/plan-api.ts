import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { nextVersion } from '../../core/bonus/next-version.ts'
import { type PlanEditTime, planEdit } from '../../core/bonus/plan-edit.ts'
import { versionAt } from '../../core/bonus/version-at.ts'
import type { Plan, PlanVersion } from '../../core/model/plan.ts'
import { planVersionSchema } from '../../core/model/plan-schema.ts'
import { parsed, type Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { editorOf } from './caller-of.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import { editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { lockedMonths } from './locked-months.ts'
import { Refused } from './refused.ts'
import type { SettingsParts } from './save-at-revision.ts'
import { teamOf } from './team-of.ts'

export interface PlanApiParts extends SettingsParts {
  /** Today's month in a zone, YYYY-MM. */
  month(zone: string): string
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  now(): Instant
}

// The version's problems are told with paths inside the version.
export const saveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  version: z.unknown(),
  correction: z.string().trim().max(500, 'at most 500 letters').optional(),
})

/**
 * A team's plan: GET reads it, PUT saves one version of it against the revision it was read at. A month that has begun is
 * locked: an edit starts next month unless it is a correction with a reason.
 */
export function planApi(parts: PlanApiParts): Router {
  const router = Router()
  router.get('/teams/:team/plan', (request, response) => {
    const { revision, locale } = parts.settings()
    const { id, name, zone, plan } = teamOf(parts.settings(), request.params.team)
    const month = parts.month(zone)
    const closed = closedMonthsOf(parts.closedMonths, id)
    response.json({
      ...{ revision, team: { id, name, zone }, locale, plan, month },
      versions: plan.versions,
      ruling: versionAt(plan, month),
      next: nextVersion(plan, month),
      locked: lockedMonths(plan, month),
      closed,
    })
  })
  router.put('/teams/:team/plan', jsonBody(65_536), savePlan(parts))
  return router
}

function savePlan(parts: PlanApiParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    type Body = { revision: number; version: unknown; correction?: string }
    const { revision, version, correction } = bodyOf<Body>(request, saveSchema)
    const fit = parsed<PlanVersion>(planVersionSchema, version)
    if (!fit.ok) throw new Refused(422, fit.problems)
    const author = editorOf(request, response).who
    const signed: PlanVersion = { ...fit.value, author, savedAt: parts.now() }
    const edit = planOf(signed, correction, timeOf(parts, team))
    // An edit may start later than it asked for. The plan cannot change in between without another revision.
    const effective = addedTo(team.plan, edit(team.plan))
    const document = { data: parts.settings, edit: parts.edit }
    const saved = await editAtRevision(document, request, response, revision, {
      what: 'goals',
      change: current => withPlan(current, team.id, edit(teamOf(current, team.id).plan)),
      shown: current =>
        // Before it there may be no version of this month; then the one that ruled it is what was changed.
        versionAt(teamOf(current, team.id).plan, effective),
    })
    if (saved) response.json({ revision: saved.revision, effective })
  }
}

function timeOf({ month, closedMonths }: PlanApiParts, { id, zone }: Team): PlanEditTime {
  return { month: month(zone), closed: closedMonthsOf(closedMonths, id)[0] ?? null }
}

/** The plan with the version in it, by the rules that core/bonus has for it. Throws a `Refused`. */
function planOf(version: PlanVersion, correction: string | undefined, time: PlanEditTime) {
  return (plan: Plan): Plan => {
    const isFirst = plan.versions.every(({ savedAt }) => savedAt === undefined)
    const mode = correction !== undefined ? { correction } : isFirst ? 'first' : 'next-month'
    const edited = planEdit(plan, version, time, mode)
    if (!edited.ok) throw new Refused(422, edited.problems)
    return edited.value
  }
}

/** The month of the version that an edit made. */
function addedTo(before: Plan, after: Plan): string {
  const made = after.versions.find(version => !before.versions.includes(version))
  if (!made) throw new Error('an edit that adds no version')
  return made.effective
}

const withPlan = (settings: Settings, id: string, plan: Plan): Settings => ({
  ...settings,
  teams: settings.teams.map(team => (team.id === id ? { ...team, plan } : team)),
})
