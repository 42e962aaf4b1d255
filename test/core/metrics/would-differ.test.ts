import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import { wouldDiffer } from '../../../core/metrics/would-differ.ts'
import type { SlaPolicy } from '../../../core/model/policy.ts'
import type { Schedule } from '../../../core/model/schedule.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { HOUR, millis } from '../../../core/model/units.ts'
import { anyTickets, made, NINE_TO_FIVE, NOVEMBER, on, RULES } from '../../helpers/november.ts'

const promise = (hours: number): SlaPolicy => ({
  priorities: {},
  other: { response: { time: millis(hours * HOUR), clock: 'business' }, resolution: null },
})
const of = (tickets: readonly Ticket[], schedule: Schedule, policy: SlaPolicy | null, now = NOVEMBER.to) => {
  const policies = policy ? [{ from: null, policy }] : []
  const rules = { ...RULES, schedules: [{ from: null, schedule }], policies }
  return measureContext(rules, { tickets, surveys: [] }, NOVEMBER, now)
}
const HOLIDAY = { ...NINE_TO_FIVE, holidays: ['2026-11-11'] }
const overNight = made({ id: '1', responded: on('11 10:00'), resolved: on('11 12:00') })
const sameDay = made({ id: '2', responded: on('10 10:00'), resolved: on('10 12:00') })
const open = made({ id: '3' })

describe('wouldDiffer', () => {
  it('wouldDiffer counts judged tickets with another active time', () => {
    const tickets = [overNight, sameDay, open]
    expect(wouldDiffer(of(tickets, NINE_TO_FIVE, null), of(tickets, HOLIDAY, null))).toEqual({
      tickets: 2,
      differ: 1,
    })
  })

  it('wouldDiffer counts a ticket with another verdict, though its time is the same', () => {
    const tickets = [{ ...sameDay, resolved: null }, open]
    const found = wouldDiffer(of(tickets, NINE_TO_FIVE, promise(2)), of(tickets, NINE_TO_FIVE, promise(0.5)))
    expect(found).toEqual({ tickets: 2, differ: 1 })
  })

  it('wouldDiffer leaves out what is not judged yet, even where it would be', () => {
    const now = on('10 12:00')
    const tickets = [open]
    expect(
      wouldDiffer(of(tickets, NINE_TO_FIVE, promise(8), now), of(tickets, NINE_TO_FIVE, promise(1), now)),
    ).toEqual({ tickets: 0, differ: 0 })
  })

  it('wouldDiffer of the same rules is none, and never more than are judged', () => {
    fc.assert(
      fc.property(anyTickets, tickets => {
        const as = of(tickets, NINE_TO_FIVE, promise(4))
        expect(wouldDiffer(as, of(tickets, { ...NINE_TO_FIVE }, promise(4))).differ).toBe(0)
        const other = wouldDiffer(as, of(tickets, HOLIDAY, promise(1)))
        expect(other.differ).toBeLessThanOrEqual(other.tickets)
      }),
    )
  })
})
