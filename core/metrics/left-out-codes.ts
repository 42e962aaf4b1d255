import type { Ticket } from '../model/ticket.ts'
import type { ExclusionReason } from '../model/value.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'

type Rules = Pick<MeasureContext, 'scope' | 'excludedTickets'>

/** Why tickets are left out, row for row: 0 where one counts, else one more than its reason's place in `REASONS`. */
export type LeftOutCodes = Uint8Array

const REASONS: readonly ExclusionReason[] = [
  'merged',
  'child',
  'internal',
  'untouched-alert',
  'out-of-scope',
  'by-hand',
]

interface Kept extends Rules {
  readonly codes: LeftOutCodes
}

const kept = new WeakMap<readonly Ticket[], Kept>()

/** The codes of a context's tickets, made once for as long as scope and exclusions stay the same. */
export function leftOutCodes(context: Pick<MeasureContext, 'tickets'> & Rules): LeftOutCodes {
  const { tickets, scope, excludedTickets } = context
  const known = kept.get(tickets)
  if (known && known.scope === scope && areSame(known.excludedTickets, excludedTickets)) return known.codes
  const codes = new Uint8Array(tickets.length)
  for (let row = 0; row < tickets.length; row++) {
    const reason = leftOut(tickets[row]!, context)
    if (reason !== null) codes[row] = codeOf(reason)
  }
  kept.set(tickets, { scope, excludedTickets, codes })
  return codes
}

/** The reason of a code above 0. */
export function reasonOf(code: number): ExclusionReason {
  const reason = REASONS[code - 1]
  if (reason === undefined) throw new RangeError(`no reason has the code ${code}`)
  return reason
}

function codeOf(reason: ExclusionReason): number {
  const place = REASONS.indexOf(reason)
  if (place < 0) throw new Error(`${reason} is no reason to leave a ticket out`)
  return place + 1
}

function areSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const each of a) if (!b.has(each)) return false
  return true
}
