import { type SurveyGuard, surveyGuard } from '../core/metrics/survey-guard.ts'
import type { Survey } from '../core/model/survey.ts'
import type { Team } from '../core/model/team.ts'
import { type Instant, instant } from '../core/model/units.ts'
import { monthAfter, monthPeriod } from '../core/time/period.ts'
import { countedOnce } from './counted-once.ts'
import type { EarlierSurveys } from './earlier-surveys.ts'
import { SourceError } from './sources/source.ts'
import { teamBatch } from './team-batch.ts'
import { type Known, openPeriod, teamContext } from './team-context.ts'

const MONTHS = 3

/**
 * Whether fewer surveys than usual are sent or answered: this month so far beside the same stretch of the three months
 * before, answers as the wall counts them. While the source does not tell of those, there is nothing to compare with, and no warning.
 */
export async function surveyWatch(team: Team, known: Known, earlier: EarlierSurveys): Promise<SurveyGuard> {
  const { now, batch } = known
  const period = openPeriod(team, now)
  const months = Array.from({ length: MONTHS }, (_, index) =>
    monthPeriod(team.zone, monthAfter(period.month, -1 - index)),
  )
  const from = Math.min(...months.map(month => month.from)) as Instant
  const before = await earlier.within({ from, to: period.from }).catch(nothingTold)
  const stretches = months.map(month => ({
    from: month.from,
    until: instant(Math.min(month.to, month.from + (now - period.from))),
  }))
  const told = [...before, ...(batch?.surveys ?? [])]
  const own = batch ? teamBatch(team, { ...batch, surveys: told }).surveys : told
  // An answer that both tell of is the same answer.
  const byId = new Map(own.map(survey => [survey.id, survey]))
  const running = { from: period.from, until: now }
  const { context } = teamContext(team, known)
  const counted = [running, ...stretches].flatMap(each => countedOnce([...byId.values()], each, context))
  return surveyGuard(counted, running, stretches)
}

function nothingTold(error: unknown): readonly Survey[] {
  if (error instanceof SourceError || (error instanceof Error && error.name === 'TimeoutError')) return []
  throw error
}
