import type { Exact, Instant, Millis } from '../model/units.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'
import { activeUntil } from './resolution-case.ts'

/** An open ticket and what closing it now would do to the month's resolution time. */
export interface Landmine {
  readonly ticket: string
  readonly client: string | null
  readonly summary: string | null
  readonly owner: string | null
  readonly created: Instant
  /** Active business time so far. */
  readonly active: Millis
  /** How long the customer has waited, around the clock. */
  readonly wait: Millis
  /** The month's resolution time if this ticket alone were closed now. */
  readonly after: Exact
}

export interface Landmines {
  /** The one that would lift the mean most first. */
  readonly mines: readonly Landmine[]
  /** Active time by which open tickets are over the goal already: what next month inherits (reference/metrics.md 1.2). */
  readonly debt: Millis
  /** The month's resolution time if every open ticket were closed now; null without any ticket. */
  readonly allClosed: Exact | null
}

/** Open tickets that count, by what closing each now would do. `goal` is the target in milliseconds, or null. */
export function landmines(context: MeasureContext, mttr: Exact | null, goal: Exact | null): Landmines {
  const now = context.until
  const [sum, n] = mttr === null ? [0, 0] : [mttr.num, mttr.den]
  const mines: Landmine[] = []
  let all = sum
  let debt = 0
  for (const ticket of context.tickets) {
    if (ticket.created >= now || (ticket.resolved !== null && ticket.resolved < now)) continue
    if (leftOut(ticket, context) !== null) continue
    const active = activeUntil(ticket, now, context)
    all += active
    if (goal !== null) debt += Math.max(0, active - Math.floor(goal.num / goal.den))
    const { id, client, summary, owner, created } = ticket
    const wait = (now - created) as Millis
    mines.push({
      ticket: id,
      client,
      summary,
      owner,
      created,
      active,
      wait,
      after: { num: sum + active, den: n + 1 },
    })
  }
  mines.sort((a, b) => b.active - a.active || (a.ticket < b.ticket ? -1 : 1))
  const total = n + mines.length
  return { mines, debt: debt as Millis, allClosed: total === 0 ? null : { num: all, den: total } }
}
