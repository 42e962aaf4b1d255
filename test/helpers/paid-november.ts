import type { ClosedMonth } from '../../core/model/closed-month.ts'
import { cents } from '../../core/model/units.ts'
import { plan } from './a-plan.ts'
import { at, NINE_TO_FIVE, NOVEMBER, ZONE } from './november.ts'

/** November as it was paid to two people: a pool of 100.01, all of it. */
export const paidNovember = (known: Partial<ClosedMonth> = {}): ClosedMonth => ({
  team: { id: 'help-desk', name: 'Help desk', zone: ZONE },
  currency: 'USD',
  period: { ...NOVEMBER, state: 'closed' },
  plan: plan(),
  goals: [
    {
      metric: 'mttr',
      value: { num: 7_200_000, den: 1 },
      met: true,
      evidence: {
        ...{ counted: 1, excluded: {}, pending: 0, positive: 0, neutral: 0, negative: 0 },
        ...{ median: null, largest: [], zero: 0, asOf: null },
      },
      rows: [{ id: '1', outcome: 'counted', reason: null, time: 7_200_000 }],
    },
  ],
  revenue: { month: '2026-11', amount: cents(500_050), confirmed: true, lines: [] },
  payout: {
    ...{ pool: cents(10_001), carried: cents(0), payable: cents(10_001), unearned: cents(0) },
    ...{ isGateMissed: false, fullShares: 2, remainder: cents(0), isScaled: false },
    slices: [slice('ann', 5_001), slice('bob', 5_000)],
    goals: [{ metric: 'mttr', score: { num: 10_000, den: 1 }, amount: cents(10_001) }],
  },
  people: [],
  schedules: [{ from: null, schedule: NINE_TO_FIVE }],
  policies: [],
  settled: { 1: at('2026-11-10T16:00:00Z') },
  timeZoneData: '2026a',
  closedBy: 'manager',
  approvedBy: null,
  closedAt: at('2026-12-04T17:00:00Z'),
  note: '',
  ...known,
})

const slice = (person: string, amount: number): ClosedMonth['payout']['slices'][number] => ({
  ...{
    person,
    name: `Person ${person}`,
    amount: cents(amount),
    days: 30,
    ofDays: 30,
    weight: 1,
    reasons: [],
  },
})
