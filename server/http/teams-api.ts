import { isDeepStrictEqual } from 'node:util'
import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { CountingRules } from '../../core/model/counting-effect.ts'
import type { KnownSource } from '../../core/model/known-source.ts'
import {
  currencySchema,
  parseSettings,
  type Settings,
  scopeSchema,
  teamSourcesSchema,
} from '../../core/model/settings.ts'
import type { Team, TeamSources } from '../../core/model/team.ts'
import { TEAM_TEMPLATES, type TeamTemplate } from '../../core/model/team-template.ts'
import type { Instant } from '../../core/model/units.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { editorOf } from './caller-of.ts'
import { type CountingParts, countingPreview } from './counting-preview.ts'
import { type Edited, editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { newTeam } from './new-team.ts'
import { Refused } from './refused.ts'
import { teamOf } from './team-of.ts'

export interface TeamsParts {
  /** As they are kept, without what the environment says. */
  readonly settings: Edited<Settings>
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  now(): Instant
  /** What a team's months that are not closed come to under some rules. */
  counted: CountingParts['counted']
  /** What is connected. Absent: nothing to choose from. */
  sources?(): readonly KnownSource[]
}

const name = z.string().trim().min(1, 'a name').max(60, 'at most 60 letters')

export const makeSchema = z.strictObject({ template: z.enum(['help-desk', 'billing', 'sales']), name })

const counting = {
  scope: scopeSchema,
  neutral: z.enum(['against', 'excluded', 'net']),
  vendorCounts: z.boolean(),
}

/** How a team's numbers count. */
export const countingSchema = z.strictObject(counting)

export const saveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  name,
  ...counting,
  secondApprover: z.boolean().optional(),
  sources: teamSourcesSchema.optional(),
  currency: currencySchema.optional(),
})
type Save = z.infer<typeof saveSchema>

/** The teams: all of them, a new one from a template, and what a team is measured on. */
export function teamsApi(parts: TeamsParts): Router {
  const router = Router()
  router.get('/teams', (_request, response) => {
    const { revision, company, teams } = parts.settings.data()
    const sourcesKnown = parts.sources?.() ?? []
    response.json({ revision, company, teams: teams.map(told), templates: TEAM_TEMPLATES, sourcesKnown })
  })
  router.post('/teams', jsonBody(4096), make(parts))
  router.put('/teams/:team', jsonBody(65_536), save(parts))
  router.post('/teams/:team/preview', jsonBody(65_536), countingPreview(parts, countingSchema))
  return router
}

function make({ settings, now }: TeamsParts): RequestHandler {
  return async (request, response) => {
    const asked = bodyOf<{ template: TeamTemplate['id']; name: string }>(request, makeSchema)
    const made = newTeam(settings.data(), asked, now())
    const { revision } = await settings.edit({
      ...{ by: editorOf(request, response), what: 'team' },
      change(current) {
        if (current.teams.some(({ id }) => id === made.id))
          throw new Refused(422, [{ path: 'name', message: 'a name that no other team has' }])
        return fit({ ...current, revision: current.revision + 1, teams: [...current.teams, made] })
      },
      shown: current => current.teams.find(({ id }) => id === made.id) ?? null,
    })
    response.status(201).json({ revision, team: { id: made.id, name: made.name } })
  }
}

function save(parts: TeamsParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    const team = teamOf(parts.settings.data(), request.params.team)
    const { id, plan } = team
    const { revision, currency = plan.currency, ...body } = bodyOf<Save>(request, saveSchema)
    const moves = !isDeepStrictEqual(rulesOf(team), rulesOf(body))
    const isPaid = parts.closedMonths.all().some(({ closed }) => closed.team.id === id)
    if (isPaid && currency !== plan.currency)
      throw new Refused(422, [{ path: 'currency', message: 'Months are closed in this currency already.' }])
    const saved = await editAtRevision(parts.settings, request, response, revision, {
      what: 'team',
      change: current => ({
        ...current,
        teams: current.teams.map(team => changed(team, id, body, currency)),
      }),
      shown: current => ({
        ...told(teamOf(current, id)),
        ...(moves ? notClosed(parts, teamOf(current, id)) : {}),
      }),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

const rulesOf = ({ scope, neutral, vendorCounts }: CountingRules): CountingRules => ({
  scope,
  neutral,
  vendorCounts,
})

/** What the months that are not closed come to, for the history: null where the data in hand does not hold one. */
function notClosed({ counted }: Pick<TeamsParts, 'counted'>, team: Team): object {
  const months = counted(team.id, team).map(each => [each.month, each.counted?.payable ?? null])
  return { notClosed: Object.fromEntries(months) }
}

function changed(
  team: Team,
  id: string,
  { secondApprover, sources, ...body }: Omit<Save, 'revision' | 'currency'>,
  currency: string,
): Team {
  if (team.id !== id) return team
  const more = {
    ...(secondApprover === undefined ? {} : { secondApprover }),
    ...(sources === undefined ? {} : { sources }),
  }
  return { ...team, ...body, ...more, plan: { ...team.plan, currency } }
}

const told = ({ id, name, zone, scope, neutral, vendorCounts, plan, ...more }: Team) => ({
  ...{ id, name, zone, scope, neutral, vendorCounts },
  ...{ secondApprover: more.secondApprover ?? false, sources: more.sources ?? NO_SOURCES },
  currency: plan.currency,
  goals: plan.versions.at(-1)?.goals.length ?? 0,
})

const NO_SOURCES: TeamSources = { tickets: null, surveys: null, money: null }

/** What the store would not read back must not be written. */
function fit(settings: Settings): Settings {
  const checked = parseSettings(settings)
  if (!checked.ok) throw new Refused(422, checked.problems)
  return settings
}
