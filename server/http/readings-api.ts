import { randomUUID } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import { versionAt } from '../../core/bonus/version-at.ts'
import { isTyped } from '../../core/metrics/is-typed.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import type { SourceMoney } from '../../core/model/money.ts'
import type { Reading } from '../../core/model/reading.ts'
import { readingBodySchema } from '../../core/model/reading-schema.ts'
import type { Records } from '../../core/model/records.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import { localDate } from '../../core/time/local-date.ts'
import { monthAt } from '../../core/time/period.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import { editorOf } from './caller-of.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import { dueReadings } from './due-readings.ts'
import type { Edited } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'
import { teamOf } from './team-of.ts'

export interface ReadingsParts {
  readonly records: Edited<Records>
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  settings(): Settings
  now(): Instant
  /** What the team's source of money tells now. Absent: no source does. */
  money?(team: Team): SourceMoney | null
}

type OfTeam = RequestHandler<{ team: string }>
type Draft = Pick<Reading, 'metric' | 'value' | 'date' | 'note' | 'replaces'>

/** Numbers that a person types in: all of a team's, newest first, which are due, and one more or a correction. */
export function readingsApi(parts: ReadingsParts): Router {
  const router = Router({ mergeParams: true })
  router.get('/', list(parts))
  router.post('/', jsonBody(8192), add(parts))
  return router
}

function list(parts: ReadingsParts): OfTeam {
  return (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const { revision } = parts.records.data()
    const readings = ofTeam(parts.records.data(), team)
    const metrics = typedMetrics(team, parts)
    const due = dueReadings(metrics, readings, localDate(team.zone, parts.now()))
    response.json({ revision, readings: readings.toReversed(), metrics, due })
  }
}

function add(parts: ReadingsParts): OfTeam {
  return async (request, response) => {
    const team = teamOf(parts.settings(), request.params.team)
    const draft = bodyOf<Draft>(request, readingBodySchema)
    const by = editorOf(request, response)
    const reading: Reading = { ...draft, id: randomUUID(), team: team.id, author: by.who, at: parts.now() }
    const { revision } = await parts.records.edit({
      ...{ by, what: 'reading' },
      change(records) {
        const problems = readingProblems(reading, team, records, parts)
        if (problems.length > 0) throw new Refused(422, problems)
        return { ...records, revision: records.revision + 1, readings: [...records.readings, reading] }
      },
      shown: ({ readings }) =>
        readings.find(({ id }) => id === reading.id) ??
        readings.find(({ id }) => id === reading.replaces) ??
        null,
    })
    response.status(201).json({ revision, reading })
  }
}

function readingProblems(
  reading: Reading,
  team: Team,
  records: Records,
  { now, closedMonths }: ReadingsParts,
): readonly Problem[] {
  const found: Problem[] = []
  const { date, replaces, metric } = reading
  if (date > localDate(team.zone, now())) found.push({ path: 'date', message: 'not a day to come' })
  if (closedMonthsOf(closedMonths, team.id).includes(date.slice(0, 7)))
    found.push({ path: 'date', message: 'a month that is not closed' })
  if (replaces === null) return found
  const earlier = ofTeam(records, team).find(({ id }) => id === replaces)
  if (earlier?.metric !== metric) found.push({ path: 'replaces', message: 'a number of this metric' })
  else if (records.readings.some(each => each.replaces === replaces))
    found.push({ path: 'replaces', message: 'This number was corrected already. Reload to see it.' })
  return found
}

const ofTeam = ({ readings }: Records, team: Team) => readings.filter(each => each.team === team.id)

/** The metrics of the running plan that somebody has to type in. */
function typedMetrics(team: Team, { now, money }: ReadingsParts): readonly MetricKey[] {
  const { goals } = versionAt(team.plan, monthAt(team.zone, now()))
  const told = money?.(team) ?? null
  return goals.map(({ metric }) => metric).filter(metric => isTyped(metric, told))
}
