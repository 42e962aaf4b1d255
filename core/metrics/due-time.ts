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
 * By when a promise on a ticket has to be kept, or null without one. The source's own due time wins; where
 * it gives only its own verdict, that is kept and there is no due time. Else the policy and calendar in force at the
 * opening decide, so that a later edit never judges an old ticket anew. A changed priority
 * counts from the opening; where its due is past already the ticket is late at the change, and a breach stays one.
 * Waiting on the customer moves the resolution's due on, as far as is known at `until`; the response's never.
 */
export function dueTime(ticket: Ticket, kind: PromiseKind, rules: DueRules, until: Instant): Instant | null {
  const told = kind === 'response' ? ticket.respondBy : ticket.resolveBy
  if (told !== null) return told
  if ((kind === 'response' ? ticket.responseFlag : ticket.resolutionFlag) !== null) return null
  const policy = rules.policyAt(ticket.created)
  if (policy === null) return null
  const calendar = rules.calendarAt(ticket.created)
  const { created, priorities } = ticket
  const [first] = priorities
  if (first === undefined) return dueOf(ticket, kind, policy.other, calendar, until)
  // Most tickets keep their priority, and a million are asked.
  if (priorities.length === 1 && (first.at ?? created) <= created)
    return dueOf(ticket, kind, targetsOf(policy, first.name), calendar, until)
  const changes = priorities.map(({ at, name }) => ({ at: at ?? created, name })).sort((a, b) => a.at - b.at)
  let due: Instant | null = null
  for (const { at, name } of changes) {
    if (due !== null && due <= at) return due
    const next = dueOf(ticket, kind, targetsOf(policy, name), calendar, until)
    due = next !== null && next < at ? at : next
  }
  return due
}

/** Names come from files: `constructor` must not find what every object has. */
function targetsOf({ priorities, other }: SlaPolicy, name: string): Targets {
  return (Object.hasOwn(priorities, name) ? priorities[name] : undefined) ?? other
}

function dueOf(
  ticket: Ticket,
  kind: PromiseKind,
  targets: Targets,
  calendar: BusinessCalendar,
  until: Instant,
): Instant | null {
  const target = targets[kind]
  if (target === null) return null
  const at = later(ticket.created, target.time, target.clock, calendar)
  return kind === 'response' ? at : pausedDue(ticket, at, target.clock, calendar, until)
}

function pausedDue(
  ticket: Ticket,
  due: Instant,
  clock: Target['clock'],
  calendar: BusinessCalendar,
  until: Instant,
): Instant {
  let at = ticket.waiting > 0 ? later(due, ticket.waiting, clock, calendar) : due
  for (const { from, to, class: kind } of ticket.intervals ?? []) {
    if (kind !== 'waiting-customer' || from >= at) continue
    const end = to === null || to > until ? until : to
    if (end <= from) continue
    const paused = clock === '24x7' ? ((end - from) as Millis) : businessMillisBetween(calendar, from, end)
    if (paused > 0) at = later(at, paused, clock, calendar)
  }
  return at
}

// What lies beyond the calendar lies beyond the month: its end stands for it.
function later(from: Instant, time: Millis, clock: Target['clock'], calendar: BusinessCalendar): Instant {
  if (clock === '24x7') return (from + time) as Instant
  const left = businessMillisBetween(calendar, from, calendar.to)
  return time > left ? calendar.to : addBusinessMillis(calendar, from, time)
}
