import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { carry } from '../../../core/bonus/carry.ts'
import { rulesAt } from '../../../core/bonus/goal-at.ts'
import { judge } from '../../../core/bonus/judge.ts'
import { payout } from '../../../core/bonus/payout.ts'
import type { ClosedMonth, Payout } from '../../../core/model/closed-month.ts'
import type { MetricKey } from '../../../core/model/metric.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { planVersionSchema } from '../../../core/model/plan-schema.ts'
import { parsed } from '../../../core/model/settings.ts'
import type { Cents } from '../../../core/model/units.ts'
import { monthPeriod } from '../../../core/time/period.ts'
import { person, spell, TEAM } from '../../helpers/a-person.ts'
import { ALWAYS, ZONE } from '../../helpers/november.ts'

/** A plan worked by hand, with the arithmetic written out. People by name and the day they joined. */
interface Golden {
  readonly title: string
  readonly arithmetic: readonly string[]
  readonly version: PlanVersion
  readonly people: Readonly<Record<string, string>>
  readonly months: readonly GoldenMonth[]
}

interface GoldenMonth {
  readonly month: string
  readonly revenue: Cents
  readonly values: { readonly [metric in MetricKey]?: readonly [number, number] | null }
  readonly expected: Omit<Payout, 'slices' | 'goals'> & { readonly slices: Readonly<Record<string, number>> }
}

const FOLDER = 'test/fixtures/plans'
const goldens = readdirSync(FOLDER)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Golden)

function paidOf(
  { version, people }: Golden,
  { month, revenue, values }: GoldenMonth,
  carried: Cents,
): Payout {
  const rules = rulesAt(version, month)
  const judged = rules.goals.map(goal => {
    const value = values[goal.metric] ?? null
    return judge(value && { num: value[0], den: value[1] }, 1, goal, null)
  })
  return payout({
    version,
    period: monthPeriod(ZONE, month),
    judged,
    revenue,
    carried,
    team: TEAM,
    people: Object.entries(people).map(([id, from]) => person(id, { spells: [spell({ from })] })),
    schedule: ALWAYS,
  })
}

describe('payout', () => {
  it.each(goldens)('payout of $title, month by month to the cent', golden => {
    expect(golden.arithmetic.length).toBeGreaterThan(2)
    expect(parsed(planVersionSchema, golden.version)).toMatchObject({ ok: true })
    const closed: Pick<ClosedMonth, 'period' | 'plan' | 'payout'>[] = []
    for (const each of golden.months) {
      const found = paidOf(golden, each, carry(closed, each.month).rolledOver)
      const slices = Object.fromEntries(found.slices.map(slice => [slice.person, slice.amount]))
      expect({ ...found, slices }).toMatchObject(each.expected)
      expect(Object.keys(slices)).toEqual(Object.keys(each.expected.slices))
      closed.push({ period: monthPeriod(ZONE, each.month), plan: golden.version, payout: found })
    }
  })

  it('payout by head asks for the full shares of the first day', () => {
    const version = {
      ...goldens[0]!.version,
      funding: { kind: 'per-head', amount: 100_00 as Cents },
    } as const
    const golden = { ...goldens[0]!, version: { ...version, fullShares: null } }
    const month = { ...golden.months[0]!, values: { csat: [1, 1] as const } }
    const { fullShares, pool } = paidOf(
      { ...golden, people: { a: '2024-01-01', b: '2024-01-01' } },
      month,
      0 as Cents,
    )
    expect([fullShares, pool]).toEqual([2, 200_00])
  })
})
