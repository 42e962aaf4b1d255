import type { Records } from '../core/metrics/measure-context.ts'
import { type Exclusion, excludedIds } from '../core/model/exclusion.ts'
import type { Instant } from '../core/model/units.ts'
import type { Books } from './books.ts'

/**
 * What a team's month (YYYY-MM) is measured with beside the batch: what people left out or typed in, and when the months
 * closed before it counted which tickets.
 */
export function monthRecords(
  team: string,
  month: string,
  exclusions: readonly Exclusion[],
  { readings, closed }: Pick<Books, 'readings' | 'closed'>,
): Records {
  return {
    excludedTickets: excludedIds(exclusions, team, 'ticket'),
    excludedSurveys: excludedIds(exclusions, team, 'survey'),
    settled: settledBefore(team, month, closed),
    readings: readings.filter(each => each.team === team),
  }
}

function settledBefore(team: string, month: string, kept: Books['closed']): ReadonlyMap<string, Instant> {
  const settled = new Map<string, Instant>()
  for (const { closed } of kept) {
    if (closed.team.id !== team || closed.period.month >= month) continue
    for (const [ticket, at] of Object.entries(closed.settled)) settled.set(ticket, at)
  }
  return settled
}
