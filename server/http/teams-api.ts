import { isDeepStrictEqual } from 'node:util'
import { type RequestHandler, Router } from 'express'
import type { KnownSource } from '../../core/model/known-source.ts'
import { parseSettings, type Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import { TEAM_TEMPLATES, type TeamTemplate } from '../../core/model/team-template.ts'
import type { Instant } from '../../core/model/units.ts'
import { monthAt } from '../../core/time/period.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { editorOf } from './caller-of.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import { type CountingParts, countingPreview } from './counting-preview.ts'
import { type Edited, editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { newTeam } from './new-team.ts'
import { Refused } from './refused.ts'
import { countingSchema, makeSchema, saveSchema, type TeamBody, type TeamSave } from './team-bodies.ts'
import { teamOf } from './team-of.ts'
import { toldTeam } from './told-team.ts'
import { withZone } from './with-zone.ts'

export interface TeamsParts {
  /** As they are kept, without what the environment says. */
  readonly settings: Edited<Settings>
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  readonly fixedZone: CountingParts['fixedZone']
  now(): Instant
  /** What a team's months that are not closed come to under some rules. */
  counted: CountingParts['counted']
  /** What is connected. Absent: nothing to choose from. */
  sources?(): readonly KnownSource[]
}

/** The teams: all of them, a new one from a template, and what a team is measured on. */
export function teamsApi(parts: TeamsParts): Router {
  const router = Router()
  router.get('/teams', (_request, response) => {
    const { revision, company, teams } = parts.settings.data()
    const { fixedZone, closedMonths, now } = parts
    const lines = teams.map(team => ({
      ...toldTeam(team, now()),
      lastClosed: closedMonthsOf(closedMonths, team.id)[0] ?? null,
    }))
    const sourcesKnown = parts.sources?.() ?? []
    response.json({ revision, company, fixedZone, teams: lines, templates: TEAM_TEMPLATES, sourcesKnown })
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
    const { id, zone } = team
    const { revision, ...body } = bodyOf<TeamSave>(request, saveSchema)
    const moves = !isDeepStrictEqual(rulesOf(team), rulesOf({ zone, ...body }))
    refuseUnfit(parts, team, body)
    const { hoursFollow } = body
    const saved = await editAtRevision(parts.settings, request, response, revision, {
      what: 'team',
      change: current => ({
        ...current,
        teams: current.teams.map(team => (team.id === id ? changed(team, body, parts.now()) : team)),
      }),
      shown: current => ({
        ...toldTeam(teamOf(current, id), parts.now()),
        ...(moves ? notClosed(parts, teamOf(current, id), hoursFollow) : {}),
      }),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

const rulesOf = ({ scope, neutral, vendorCounts, zone }: TeamBody | Team) => ({
  ...{ scope, neutral, vendorCounts, zone },
})

/** No amount is converted, and a month is closed once. */
function refuseUnfit({ closedMonths, fixedZone, now }: TeamsParts, team: Team, body: TeamBody): void {
  const { currency = team.plan.currency, zone = team.zone } = body
  const closed = closedMonthsOf(closedMonths, team.id)
  const refuse = (path: string, message: string) => new Refused(422, [{ path, message }])
  if (closed.length > 0 && currency !== team.plan.currency)
    throw refuse('currency', 'Months are closed in this currency already.')
  if (zone === team.zone) return
  if (fixedZone !== null)
    throw refuse('zone', 'The variable ZONE sets the time zone. Take it out and start again to set it here.')
  const running = monthAt(zone, now())
  if (closed.includes(running))
    throw refuse(
      'zone',
      `There ${running} still runs, and it is closed already. Change the zone once it is over.`,
    )
}

/** What the months that are not closed come to, for the history: null where the data in hand does not hold one. */
function notClosed({ counted }: Pick<TeamsParts, 'counted'>, team: Team, hoursFollow = false): object {
  const months = counted(team.id, { ...team, hoursFollow }).map(each => [
    each.month,
    each.counted?.payable ?? null,
  ])
  return { notClosed: Object.fromEntries(months) }
}

function changed(team: Team, body: TeamBody, now: Instant): Team {
  const { secondApprover, sources, zone, hoursFollow, currency = team.plan.currency, ...rules } = body
  const more = {
    ...(secondApprover === undefined ? {} : { secondApprover }),
    ...(sources === undefined ? {} : { sources }),
  }
  const moved = zone === undefined ? team : withZone(team, { zone, hoursFollow: hoursFollow === true }, now)
  return { ...moved, ...rules, ...more, plan: { ...team.plan, currency } }
}

/** What the store would not read back must not be written. */
function fit(settings: Settings): Settings {
  const checked = parseSettings(settings)
  if (!checked.ok) throw new Refused(422, checked.problems)
  return settings
}
