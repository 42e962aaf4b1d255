import { answerCase, supersededAnswers } from '../core/metrics/answer-case.ts'
import type { CallBack } from '../core/model/call-back.ts'
import type { Team } from '../core/model/team.ts'
import type { UnhappyAnswer } from '../core/model/unhappy-answer.ts'
import { type Known, teamContext } from './team-context.ts'

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
