import { answerCase, supersededAnswers } from '../metrics/answer-case.ts'
import { dueTime, type PromiseKind } from '../metrics/due-time.ts'
import { leftOut } from '../metrics/left-out.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { resolutionCase } from '../metrics/resolution-case.ts'
import { firstResponse } from '../metrics/sla-response.ts'
import type { OutlookCause } from '../model/outlook.ts'
import type { Ticket } from '../model/ticket.ts'

/**
 * What is counted in a month now and was not before: late promises, answers that were not happy, the longest tickets, then
 * happy answers. Empty when nothing of the kind happened.
 */
export function outlookCauses(before: MeasureContext, after: MeasureContext): readonly OutlookCause[] {
  const late = after.tickets.flatMap(ticket => lateSince(ticket, before, after))
  const answers = newAnswers(before, after)
  const resolved = newlyResolved(before, after)
  return [
    ...late,
    ...answers.filter(({ score }) => score < 1),
    ...resolved,
    ...answers.filter(({ score }) => score === 1),
  ]
}

function newlyResolved(before: MeasureContext, after: MeasureContext) {
  const counted = new Set(
    before.tickets
      .filter(ticket => typeof resolutionCase(ticket, before) === 'number')
      .map(ticket => ticket.id),
  )
  return after.tickets
    .flatMap(ticket => {
      const time = resolutionCase(ticket, after)
      if (typeof time !== 'number' || counted.has(ticket.id)) return []
      return [{ kind: 'resolved', ticket: ticket.id, time } as const]
    })
    .sort((a, b) => b.time - a.time)
}

function newAnswers(before: MeasureContext, after: MeasureContext) {
  const known = new Set(countedAnswers(before).map(keyOf))
  return countedAnswers(after)
    .filter(survey => !known.has(keyOf(survey)))
    .map(({ ticket, score }) => ({ kind: 'answer', ticket, score: score ?? 0 }) as const)
}

function countedAnswers(context: MeasureContext) {
  const superseded = supersededAnswers(context.surveys, context)
  return context.surveys.filter(survey => answerCase(survey, superseded, context) === 'counted')
}

const keyOf = ({ id, score }: { readonly id: string; readonly score: number | null }) => `${id} ${score}`

function lateSince(ticket: Ticket, before: MeasureContext, after: MeasureContext): readonly OutlookCause[] {
  const promises: readonly PromiseKind[] = ['response', 'resolution']
  return promises.flatMap(promise => {
    const due = dueTime(ticket, promise, after, after.until)
    if (due === null || due < before.until || due >= after.until) return []
    const done = promise === 'response' ? firstResponse(ticket, ticket.resolved) : ticket.resolved
    if ((done !== null && done <= due) || leftOut(ticket, after) !== null) return []
    return [{ kind: 'late', ticket: ticket.id, promise } as const]
  })
}
