import { closedMonth } from '../../core/bonus/closed-month.ts'
import { judgedGoals } from '../../core/bonus/judged-goals.ts'
import { payout } from '../../core/bonus/payout.ts'
import { revenueOf } from '../../core/bonus/revenue-of.ts'
import { measure } from '../../core/metrics/measure.ts'
import type { Adjustment, ClosedMonth } from '../../core/model/closed-month.ts'
import type { Person } from '../../core/model/person.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { cents, HOUR, instant } from '../../core/model/units.ts'
import { person, spell, TEAM } from './a-person.ts'
import { plan } from './a-plan.ts'
import { ALWAYS, answer, contextOf, made, NOVEMBER, on, RULES, ZONE } from './november.ts'

/** November: resolution time and satisfaction hold, one of two first responses is late; revenue from October. */
export const NOVEMBER_CONTEXT = contextOf({
  tickets: [
    made({ id: '1', resolved: on('10 11:00'), respondBy: on('10 12:00'), responded: on('10 09:30') }),
    made({
      id: '2',
      resolved: on('12 10:00'),
      created: on('12 09:00'),
      respondBy: on('12 09:10'),
      responded: on('12 09:30'),
    }),
    made({ id: '3', mergedInto: '1', resolved: on('10 11:00') }),
  ],
  surveys: [answer({ id: '1' }), answer({ id: '2' })],
})

export const TWO_PEOPLE = [
  person('ada', { months: { '2026-11': { hours: 160_00, overtimeHours: 8_00, earnings: null } } }),
  person('ben', { name: 'Ben', spells: [spell({ from: '2026-11-16' })] }),
]

/** November as it is closed, by a plan of two full shares. */
export function closedNovember(
  known: Partial<PlanVersion> = {},
  people: readonly Person[] = TWO_PEOPLE,
): ClosedMonth {
  const version = plan({ fullShares: 2, ...known })
  const measures = measure(NOVEMBER_CONTEXT)
  const judged = judgedGoals(version, '2026-11', measures)
  const line = {
    ...{
      id: 'r1',
      team: TEAM,
      month: '2026-10',
      agreement: null,
      client: null,
      kind: 'agreement',
      date: null,
    },
    ...{ amount: cents(150_000_00), excluded: null, source: 'typed' as const },
  }
  const revenue = revenueOf([line], [{ month: '2026-10' }], '2026-11', cents(0))
  return closedMonth({
    team: {
      ...RULES,
      id: TEAM,
      name: 'Help desk',
      zone: ZONE,
      wallQr: false,
      plan: { currency: 'USD', versions: [version] },
    },
    period: NOVEMBER,
    version,
    context: NOVEMBER_CONTEXT,
    measures,
    judged,
    revenue,
    payout: payout({
      ...{ version, period: NOVEMBER, judged, revenue: revenue.amount, carried: cents(0) },
      ...{ team: TEAM, people, schedule: ALWAYS },
    }),
    people: [...people, person('elsewhere', { spells: [spell({ team: 'sales' })] })],
    ...{
      timeZoneData: '2026a',
      closedBy: 'Manager',
      approvedBy: null,
      closedAt: instant(NOVEMBER.to + HOUR),
      note: '',
    },
  })
}

export const adjustment = (known: Partial<Adjustment> = {}): Adjustment => ({
  ...{ id: 'x', team: TEAM, month: '2026-11', corrects: '2026-09', person: 'ada', amount: cents(12_50) },
  ...{ reason: 'A late answer.', author: 'Manager', at: instant(0) },
  ...known,
})
