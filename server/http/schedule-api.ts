import { isDeepStrictEqual } from 'node:util'
import { type RequestHandler, Router } from 'express'
import { type HoursEdit, hoursEditSchema, hoursSaveSchema } from '../../core/model/hours-edit.ts'
import type { Schedule } from '../../core/model/schedule.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Edit } from '../store/audited-edit.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { type SettingsParts, saveAtRevision } from './save-at-revision.ts'
import { teamOf } from './team-of.ts'
import { withHours } from './with-hours.ts'

export interface ScheduleApiParts extends SettingsParts {
  /** Weekly hours that the environment sets for all teams, in the place of what is saved; null: none. */
  readonly fixedWeek: Schedule['week'] | null
  /** How many judged tickets would differ, and keep their verdicts, as JSON. */
  previewHours(team: Team, edit: HoursEdit): object
  now(): Instant
}

const BODY = jsonBody(262_144)

/** A team's hours and promises: GET has all versions, PUT makes new ones from now on, preview saves nothing. */
export function scheduleApi(parts: ScheduleApiParts): Router {
  const router = Router()
  router.get('/teams/:team/schedule', (request, response) => {
    const { revision } = parts.settings()
    const { zone, schedules, policies } = teamOf(parts.settings(), request.params.team)
    response.json({ revision, zone, schedules, policies })
  })
  router.put('/teams/:team/schedule', BODY, save(parts))
  router.post('/teams/:team/schedule/preview', BODY, preview(parts))
  return router
}

function save(parts: ScheduleApiParts): RequestHandler<{ team: string }> {
  return async (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const { revision, ...edit } = bodyOf<HoursEdit & { revision: number }>(request, hoursSaveSchema)
    if (parts.fixedWeek && !isDeepStrictEqual(edit.schedule.week, parts.fixedWeek)) throw fixed()
    const now = parts.now()
    const { schedules, policies } = withHours(team, edit, now)
    const isSame = schedules === team.schedules && policies === team.policies
    if (isSame && parts.settings().revision === revision) response.json({ revision })
    else await saveAtRevision(parts, request, response, revision, hoursChange(team.id, edit, now))
  }
}

function preview(parts: ScheduleApiParts): RequestHandler<{ team: string }> {
  return (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    response.json(parts.previewHours(team, bodyOf<HoursEdit>(request, hoursEditSchema)))
  }
}

const hoursChange = (id: string, edit: HoursEdit, now: Instant): Omit<Edit<Settings>, 'by'> => ({
  what: 'schedule',
  change: settings => ({
    ...settings,
    teams: settings.teams.map(team => (team.id === id ? withHours(team, edit, now) : team)),
  }),
  shown(settings) {
    const { schedules, policies } = teamOf(settings, id)
    return { schedules, policies }
  },
})

const fixed = () =>
  new Refused(422, [
    {
      path: 'schedule.week',
      message: 'The variable HOURS sets the weekly hours. Take it out and start again to set them here.',
    },
  ])
