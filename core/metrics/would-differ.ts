import type { Ticket } from '../model/ticket.ts'
import type { MeasureContext } from './measure-context.ts'
import { promiseCase } from './promise-case.ts'
import { resolutionCase } from './resolution-case.ts'
import { RESOLUTION } from './sla-resolution.ts'
import { RESPONSE } from './sla-response.ts'

export interface WouldDiffer {
  /** Tickets judged in the range: with an active time, or with a promise met or breached. */
  readonly tickets: number
  /** Those of them that would have another time or verdict under other rules. */
  readonly differ: number
}

/** How many judged tickets other hours and promises would have judged differently. Both contexts are of one range. */
export function wouldDiffer(context: MeasureContext, edited: MeasureContext): WouldDiffer {
  let tickets = 0
  let differ = 0
  for (const ticket of context.tickets) {
    const judged = judgements(ticket, context)
    if (judged.every(each => each === null)) continue
    tickets++
    const other = judgements(ticket, edited)
    if (judged.some((each, index) => each !== null && each !== other[index])) differ++
  }
  return { tickets, differ }
}

/** A time, and two verdicts; null for what is not judged. */
function judgements(ticket: Ticket, context: MeasureContext): readonly (number | string | null)[] {
  const time = resolutionCase(ticket, context)
  const verdicts = [RESPONSE, RESOLUTION].map(promised => {
    const found = promiseCase(ticket, context, promised)
    return found === 'met' || found === 'breached' ? found : null
  })
  return [typeof time === 'number' ? time : null, ...verdicts]
}
