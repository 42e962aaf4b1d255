import type { SlaPolicy, Target, Targets } from '../model/policy.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Instant, Millis } from '../model/units.ts'
import { addBusinessMillis, type BusinessCalendar, businessMillisBetween } from '../time/business-time.ts'

/** Which promise: the first response, or the resolution. */
export type PromiseKind = keyof Targets

/** Policy and calendar of business hours, each as it was at an instant. */
export interface DueRules {
  policyAt(at: Instant): SlaPolicy | null
  calendarAt(at: Instant): BusinessCalendar
}

/**
 * By when a promise on a ticket has to be kept, or null without one. The source's own due time wins. Else the policy and
 * calendar in force at the opening decide, so that a later edit never judges an old ticket anew. A changed priority
 * counts from the opening; where its due is past already the ticket is late at the change, and a breach stays one.
 * Waiting on the customer moves the resolution's due on, as far as is known at `until`; the response's never.
 */
export function dueTime(ticket: Ticket, kind: PromiseKind, rules: DueRules, until: Instant): Instant | null {
  const told = kind === 'response' ? ticket.respondBy : ticket.resolveBy
  if (told !== null) return told
  const policy = rules.policyAt(ticket.created)
  if (policy === null) return null
  const calendar = rules.calendarAt(ticket.created)
  const due = dueByPriority(ticket, kind, policy, calendar)
  return due === null || kind === 'response' ? (due?.at ?? null) : pausedDue(ticket, due, calendar, until)
}

interface Due {
  readonly at: Instant
  readonly clock: Target['clock']
}

function dueByPriority(
  ticket: Ticket,
  kind: PromiseKind,
  policy: SlaPolicy,
  calendar: BusinessCalendar,
): Due | null {
  const { created, priorities } = ticket
  const changes = priorities.map(({ at, name }) => ({ at: at ?? created, name })).sort((a, b) => a.at - b.at)
  if (changes.length === 0) return dueOf(policy.other[kind], created, calendar)
  let due: Due | null = null
  for (const { at, name } of changes) {
    if (due !== null && due.at <= at) return due
    const target = (policy.priorities[name] ?? policy.other)[kind]
    const next = dueOf(target, created, calendar)
    due = next === null || next.at >= at ? next : { ...next, at }
  }
  return due
}

function dueOf(target: Target | null, created: Instant, calendar: BusinessCalendar): Due | null {
  if (target === null) return null
  return { at: later(created, target.time, target.clock, calendar), clock: target.clock }
}

function pausedDue(ticket: Ticket, due: Due, calendar: BusinessCalendar, until: Instant): Instant {
  let at = ticket.waiting > 0 ? later(due.at, ticket.waiting, due.clock, calendar) : due.at
  for (const { from, to, class: kind } of ticket.intervals ?? []) {
    if (kind !== 'waiting-customer' || from >= at) continue
    const end = to === null || to > until ? until : to
    if (end <= from) continue
    const paused =
      due.clock === '24x7' ? ((end - from) as Millis) : businessMillisBetween(calendar, from, end)
    if (paused > 0) at = later(at, paused, due.clock, calendar)
  }
  return at
}

function later(from: Instant, time: Millis, clock: Target['clock'], calendar: BusinessCalendar): Instant {
  return clock === '24x7' ? ((from + time) as Instant) : addBusinessMillis(calendar, from, time)
}
