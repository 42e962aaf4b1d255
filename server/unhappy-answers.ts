import { answerCase, supersededAnswers } from '../core/metrics/answer-case.ts'
import type { CallBack } from '../core/model/call-back.ts'
import type { Score } from '../core/model/survey.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { type Known, teamContext } from './team-context.ts'

/** An answer of this month that counts and is not positive, with its ticket and what came of calling back. */
export interface UnhappyAnswer {
  readonly survey: string
  readonly ticket: string | null
  readonly answered: Instant
  readonly raw: string | null
  readonly score: Score
  readonly client: string | null
  readonly summary: string | null
  readonly callBack: CallBack | null
}

/** A team's unhappy answers, the newest first. `callBacks` are in the order they were noted; the last one stands. */
export function unhappyAnswers(
  team: Team,
  known: Known,
  callBacks: readonly CallBack[],
): readonly UnhappyAnswer[] {
  const { context } = teamContext(team, known)
  const superseded = supersededAnswers(context.surveys, context)
  const tickets = new Map(context.tickets.map(ticket => [ticket.id, ticket]))
  const found = context.surveys.flatMap(survey => {
    const { id, ticket, answered, raw, score } = survey
    if (answered === null || score === null || score === 1) return []
    if (answerCase(survey, superseded, context) !== 'counted') return []
    const { client = null, summary = null } = tickets.get(ticket ?? '') ?? {}
    const callBack = callBacks.findLast(each => each.survey === id) ?? null
    return [{ survey: id, ticket, answered, raw, score, client, summary, callBack }]
  })
  return found.sort((a, b) => b.answered - a.answered || (a.survey < b.survey ? -1 : 1))
}
