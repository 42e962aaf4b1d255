import { describe, expect, it } from 'vitest'
import { dueTime, type PromiseKind } from '../../../core/metrics/due-time.ts'
import type { SlaPolicy, Target } from '../../../core/model/policy.ts'
import type { StatusInterval, Ticket } from '../../../core/model/ticket.ts'
import { HOUR, type Instant, millis } from '../../../core/model/units.ts'
import { ALWAYS, contextOf, type Desk, made, NINE_TO_FIVE, NOVEMBER, on } from '../../helpers/november.ts'

const hours = (count: number, clock: Target['clock'] = 'business'): Target => ({
  time: millis(count * HOUR),
  clock,
})
const both = (target: Target | null) => ({ response: target, resolution: target })
const POLICY: SlaPolicy = {
  priorities: {
    high: both(hours(1)),
    low: both(hours(8)),
    never: both(null),
    round: both(hours(24, '24x7')),
  },
  other: both(hours(4)),
}
const DESK: Desk = {
  schedules: [{ from: null, schedule: NINE_TO_FIVE }],
  policies: [{ from: null, policy: POLICY }],
}

const due = (
  known: Partial<Ticket>,
  kind: PromiseKind = 'response',
  until: Instant = NOVEMBER.to,
  desk: Desk = DESK,
) => {
  const ticket = made({ id: '1', ...known })
  return dueTime(ticket, kind, contextOf({ ...desk, tickets: [ticket] }), until)
}
const priority = (name: string, at: Instant | null = null) => ({ at, name })
const waits = (from: string, to: string | null): StatusInterval => ({
  ...{ from: on(from), to: to === null ? null : on(to) },
  class: 'waiting-customer',
})

describe('dueTime', () => {
  it('dueTime is what the source says, before any policy', () => {
    const known = { respondBy: on('10 09:05'), resolveBy: on('10 09:10'), priorities: [priority('low')] }
    expect(due(known)).toBe(on('10 09:05'))
    expect(due(known, 'resolution')).toBe(on('10 09:10'))
  })

  it('dueTime is null where the source gives its own verdict, each promise by itself', () => {
    expect(due({ responseFlag: false })).toBeNull()
    expect(due({ responseFlag: true }, 'resolution')).not.toBeNull()
    expect(due({ resolutionFlag: true }, 'resolution')).toBeNull()
    expect(due({ responseFlag: false, respondBy: on('10 09:05') })).toBe(on('10 09:05'))
  })

  it('dueTime without a policy or a promise is null', () => {
    expect(due({}, 'response', NOVEMBER.to, { ...DESK, policies: [] })).toBeNull()
    expect(due({ priorities: [priority('never')] })).toBeNull()
  })

  it('dueTime runs in business hours, over the night', () => {
    expect(due({ priorities: [priority('low')], created: on('10 16:00') })).toBe(on('11 16:00'))
    expect(due({ priorities: [priority('high')], created: on('10 20:00') })).toBe(on('11 10:00'))
  })

  it('dueTime of a promise around the clock knows no night', () => {
    expect(due({ priorities: [priority('round')], created: on('10 16:00') })).toBe(on('11 16:00'))
    expect(due({ priorities: [priority('round')], created: on('10 20:00') })).toBe(on('11 20:00'))
  })

  it('dueTime of a priority without a line of its own, or of none, is that of the others', () => {
    for (const name of ['odd', 'constructor', '__proto__'])
      expect(due({ priorities: [priority(name)] })).toBe(on('10 13:00'))
    expect(due({})).toBe(on('10 13:00'))
  })

  it('dueTime counts from the opening when the priority changes', () => {
    const lowered = [priority('high'), priority('low', on('10 09:30'))]
    expect(due({ priorities: lowered })).toBe(on('10 17:00'))
    const raised = [priority('low'), priority('high', on('10 09:30'))]
    expect(due({ priorities: raised })).toBe(on('10 10:00'))
    expect(due({ priorities: raised.toReversed() })).toBe(on('10 10:00'))
  })

  it('dueTime is the change where the new due is past by then', () => {
    const raised = [priority('low'), priority('high', on('10 12:00'))]
    expect(due({ priorities: raised })).toBe(on('10 12:00'))
  })

  it('dueTime that has passed stays, whatever the priority becomes: a breach is a breach', () => {
    const lowered = [priority('high'), priority('low', on('10 11:00'))]
    expect(due({ priorities: lowered })).toBe(on('10 10:00'))
    const atOnce = [priority('high'), priority('low', on('10 10:00'))]
    expect(due({ priorities: atOnce })).toBe(on('10 10:00'))
  })

  it('dueTime goes and comes back with a priority that promises nothing', () => {
    const gone = [priority('high'), priority('never', on('10 09:30'))]
    expect(due({ priorities: gone })).toBeNull()
    expect(due({ priorities: [...gone, priority('low', on('10 09:40'))] })).toBe(on('10 17:00'))
  })

  it('dueTime of a resolution moves on with the waiting, that of a response never', () => {
    const known = { priorities: [priority('low')], intervals: [waits('10 10:00', '10 12:00')] }
    expect(due(known, 'resolution')).toBe(on('11 11:00'))
    expect(due(known, 'response')).toBe(on('10 17:00'))
    expect(due({ priorities: [priority('high')], waiting: millis(HOUR) }, 'resolution')).toBe(on('10 11:00'))
  })

  it('dueTime counts no waiting outside the hours, nor what begins after the due', () => {
    const known = (...intervals: StatusInterval[]) => ({ priorities: [priority('low')], intervals })
    expect(due(known(waits('10 16:00', '11 10:00')), 'resolution')).toBe(on('11 11:00'))
    expect(due(known(waits('10 17:00', '11 10:00')), 'resolution')).toBe(on('10 17:00'))
    expect(
      due({ ...known(waits('10 16:00', '11 10:00')), priorities: [priority('round')] }, 'resolution'),
    ).toBe(on('12 03:00'))
  })

  it('dueTime of a ticket that still waits moves with the clock and is never past', () => {
    const known = { priorities: [priority('high')], intervals: [waits('10 09:30', null)] }
    for (const until of [on('10 10:30'), on('12 12:00'), on('20 10:00')]) {
      expect(due(known, 'resolution', until)).toBeGreaterThan(until)
    }
  })

  it('dueTime changes with a priority for which the waiting left time', () => {
    const intervals = [waits('10 09:30', '10 12:00')]
    const priorities = [priority('high'), priority('low', on('10 11:00'))]
    expect(due({ priorities, intervals }, 'resolution')).toBe(on('11 11:30'))
  })

  it('dueTime keeps the policy and the hours in force at the opening', () => {
    const change = on('10 12:00')
    const stricter: SlaPolicy = { priorities: {}, other: both(hours(2)) }
    const desk: Desk = {
      schedules: [
        { from: null, schedule: NINE_TO_FIVE },
        { from: change, schedule: ALWAYS },
      ],
      policies: [
        { from: null, policy: POLICY },
        { from: change, policy: stricter },
      ],
    }
    const of = (created: string) => due({ created: on(created) }, 'response', NOVEMBER.to, desk)
    expect(of('10 11:59')).toBe(on('10 15:59'))
    expect(of('10 16:00')).toBe(on('10 18:00'))
    const overNight = { created: on('10 11:00'), priorities: [priority('low')] }
    expect(due(overNight, 'response', NOVEMBER.to, desk)).toBe(on('11 11:00'))
  })

  it('dueTime farther off than the calendar reaches is not past', () => {
    const policy: SlaPolicy = { priorities: {}, other: both(hours(1_000_000)) }
    const desk: Desk = { ...DESK, policies: [{ from: null, policy }] }
    expect(due({}, 'response', NOVEMBER.to, desk)).toBeGreaterThanOrEqual(NOVEMBER.to)
  })
})
