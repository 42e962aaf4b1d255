import type { ExplainRow, Outcome } from '../model/explanation.ts'
import type { MetricKey } from '../model/metric.ts'
import type { Survey } from '../model/survey.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Millis } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import { answerCase, supersededAnswers } from './answer-case.ts'
import { outcomeOf } from './csat.ts'
import type { MeasureContext } from './measure-context.ts'
import { receivableRows, saleRows, weekRows } from './money-rows.ts'
import { type Promised, type PromiseTimes, promiseCase } from './promise-case.ts'
import { readingRows } from './reading-rows.ts'
import { activeUntil, resolutionCase } from './resolution-case.ts'
import { responseTimeCase } from './response-time-case.ts'
import { RESOLUTION } from './sla-resolution.ts'
import { RESPONSE } from './sla-response.ts'

/** Every ticket, answer, invoice or sale behind a metric, counted, pending and left out, by the very cases that the metric counts. */
export function explainRows(metric: MetricKey, context: MeasureContext): readonly ExplainRow[] {
  switch (metric) {
    case 'mttr':
      return context.tickets.flatMap(ticket => timeRow(ticket, resolutionCase(ticket, context)))
    case 'csat':
      return answerRows(context)
    case 'slaResponse':
      return context.tickets.flatMap(ticket => promiseRow(ticket, context, RESPONSE))
    case 'slaResolution':
      return context.tickets.flatMap(ticket => promiseRow(ticket, context, RESOLUTION))
    case 'firstResponseTime':
      return context.tickets.flatMap(ticket => timeRow(ticket, responseTimeCase(ticket, context)))
    case 'receivablesDays':
      return receivableRows(context) ?? readingRows(metric, context)
    case 'weeksInvoiced':
      return weekRows(context) ?? readingRows(metric, context)
    case 'projectSales':
    case 'recurringRevenue':
      return saleRows(metric, context) ?? readingRows(metric, context)
    case 'profit':
      return readingRows(metric, context)
  }
}

function timeRow(ticket: Ticket, found: Millis | ExclusionReason | null): readonly ExplainRow[] {
  if (found === null) return []
  if (typeof found === 'string') return [ticketRow(ticket, 'left-out', found)]
  return [ticketRow(ticket, 'counted', null, { active: found })]
}

function promiseRow(ticket: Ticket, context: MeasureContext, promised: Promised): readonly ExplainRow[] {
  const times: PromiseTimes = { done: null, due: null, decided: null }
  const found = promiseCase(ticket, context, promised, times)
  if (found === null) return []
  const { due } = times
  const decided = found === 'met' || found === 'breached' || found === 'pending'
  return [ticketRow(ticket, decided ? found : 'left-out', decided ? null : found, { due })]
}

function answerRows(context: MeasureContext): readonly ExplainRow[] {
  const superseded = supersededAnswers(context.surveys, context)
  const tickets = new Map(context.tickets.map(ticket => [ticket.id, ticket]))
  return context.surveys.flatMap(survey => {
    const found = answerCase(survey, superseded, context)
    if (found === null) return []
    return [answerRow(survey, found, tickets.get(survey.ticket ?? '') ?? null, context)]
  })
}

function answerRow(
  survey: Survey,
  found: 'counted' | ExclusionReason,
  ticket: Ticket | null,
  context: MeasureContext,
): ExplainRow {
  const isCounted = found === 'counted'
  const outcome = isCounted ? outcomeOf(survey.score ?? 0) : 'left-out'
  const reason = isCounted ? null : found
  const { id, answered } = survey
  const resolved = ticket?.resolved ?? null
  const active =
    ticket && resolved !== null && resolved < context.until ? activeUntil(ticket, resolved, context) : null
  if (ticket) return { ...ticketRow(ticket, outcome, reason, { active }), id, answered }
  return { ...NO_TICKET, id, ticket: survey.ticket, answered, outcome, reason }
}

function ticketRow(
  ticket: Ticket,
  outcome: Outcome,
  reason: ExclusionReason | null,
  more: { readonly active?: Millis | null; readonly due?: ExplainRow['due'] } = {},
): ExplainRow {
  const { id, created, responded, resolved, client, summary, owner } = ticket
  const known = { created, responded, resolved, client, summary, owner }
  return { ...NO_TICKET, ...known, ...more, id, ticket: id, outcome, reason }
}

const NO_TICKET = {
  created: null,
  responded: null,
  resolved: null,
  answered: null,
  due: null,
  active: null,
  note: null,
  client: null,
  summary: null,
  owner: null,
} as const
