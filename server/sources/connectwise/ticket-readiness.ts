import type { ReadinessItem } from '../../../core/model/source-report.ts'
import { DAY, type Instant } from '../../../core/model/units.ts'
import { readinessItem } from './readiness-item.ts'
import type { TicketReading } from './ticket-reader.ts'

/** What only the raw rows show: values and dates that cannot be, and by which rule an SLA is judged. */
export function ticketReadiness({ tickets, findings }: TicketReading, now: Instant): ReadinessItem[] {
  const { flaws, response, resolution } = findings
  // Clocks differ by minutes, not by a day.
  const isAhead = (at: Instant | null) => at !== null && at > now + DAY
  const ahead = tickets.filter(ticket => [ticket.created, ticket.responded, ticket.resolved].some(isAhead))
  return [
    readinessItem(
      'ticket-unusable',
      'Tickets that cannot be used',
      flaws.unusable,
      'Without the instant of its opening a ticket counts nowhere. Open it in ConnectWise and save it again.',
    ),
    readinessItem(
      'ticket-unreadable',
      'Tickets with a value of an unexpected kind',
      flaws.unreadable,
      'Such a value counts as missing. Tell the makers of this program which version of ConnectWise you run.',
    ),
    readinessItem(
      'ticket-dates',
      'Tickets answered or resolved before they were opened',
      flaws.dates,
      'They count as answered or resolved at once. Correct their dates in ConnectWise.',
    ),
    readinessItem(
      'ticket-ahead',
      'Tickets with a date ahead of today',
      ahead.map(ticket => ticket.id),
      'They count when that day comes. Correct their dates in ConnectWise.',
    ),
    readinessItem(
      'ticket-undated',
      'Tickets in a resolved status without an instant',
      flaws.undated,
      'They stay open here and count in no month. Reopen and close them in ConnectWise.',
    ),
    rule('sla-response-rule', 'First responses judged by minutes', response),
    rule('sla-resolution-rule', 'Resolutions judged by minutes', resolution),
  ]
}

/** The rule is told with its counts, also where nothing is wrong with it. */
function rule(id: string, label: string, { goal, minutes, none }: TicketReading['findings']['response']) {
  const counts = `By the due time of ConnectWise: ${goal}. By minutes against the hours of the SLA: ${minutes}. Without a promise: ${none}.`
  return {
    id,
    label,
    count: minutes,
    examples: [],
    sentence: `${counts} Minutes stand in where a ticket has no due time; check a few of them by hand.`,
  }
}
