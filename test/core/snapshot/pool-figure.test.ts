import { describe, expect, it } from 'vitest'
import { judge } from '../../../core/bonus/judge.ts'
import type { MetricFigure } from '../../../core/model/snapshot.ts'
import { type Exact, HOUR } from '../../../core/model/units.ts'
import { poolFigure } from '../../../core/snapshot/pool-figure.ts'
import { funding, goalsOf, plan } from '../../helpers/a-plan.ts'
import { on } from '../../helpers/november.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const asOf = on('24 14:46')
const good = { num: 1, den: 1 }
const bad = { num: 1, den: 2 }

/** The figures of a plan's goals at these values. */
const figures = (version = plan(), ...values: readonly (Exact | null)[]): readonly MetricFigure[] =>
  version.goals.map((goal, index) => ({
    ...(sampleSnapshot.metrics[0] as MetricFigure),
    id: goal.metric,
    goal,
    value: values[index] ?? null,
    ...judge(values[index] ?? null, 1, goal, null),
  }))

const of = (version = plan(), ...values: readonly (Exact | null)[]) =>
  poolFigure(version, figures(version, ...values), asOf)

describe('poolFigure', () => {
  it('poolFigure of two of three goals is the reference picture', () => {
    expect(of(plan(), { num: HOUR, den: 1 }, bad, good)).toEqual({
      state: 'if-ended-now',
      asOf,
      rehearsal: false,
      amount: 11_093_00,
      all: 16_640_00,
      fullShare: 1_386_00,
      wouldAdd: [{ id: 'csat', amount: 5_547_00 }],
      ladder: [
        { id: '1664000', amount: 16_640_00, goals: 3, of: 3, now: false },
        { id: '1109300', amount: 11_093_00, goals: 2, of: 3, now: true },
        { id: '554700', amount: 5_547_00, goals: 1, of: 3, now: false },
      ],
    })
  })

  it('poolFigure without any data pays nothing known, and no rung is now', () => {
    const { state, amount, fullShare, ladder, all } = of(plan())
    expect([state, amount, fullShare, all]).toEqual(['no-data', null, null, 16_640_00])
    expect(ladder.map(rung => [rung.amount, rung.now])).toEqual([
      [16_640_00, false],
      [11_093_00, false],
      [5_547_00, false],
    ])
  })

  it('poolFigure shows the rung of nothing only when it is now', () => {
    const { amount, fullShare, ladder } = of(plan(), null, bad, null)
    expect([amount, fullShare]).toEqual([0, 0])
    expect(ladder.at(-1)).toEqual({ id: '0', amount: 0, goals: 0, of: 3, now: true })
  })

  it('poolFigure pays nothing for a goal without data', () => {
    expect(of(plan(), null, good, null).amount).toBe(5_547_00)
  })

  it('poolFigure counts a goal at risk as met: it holds so far', () => {
    const some = figures(plan(), { num: HOUR, den: 1 }, bad, good)
    const risky = some.map(metric =>
      metric.id === 'csat' ? metric : { ...metric, verdict: 'at-risk' as const },
    )
    expect(poolFigure(plan(), risky, asOf)).toEqual(poolFigure(plan(), some, asOf))
  })

  it('poolFigure says what each missing goal would add by itself, the largest first', () => {
    const version = plan({ goals: goalsOf(1, 3), funding: funding(100_000_00) })
    expect(of(version, bad, bad).wouldAdd).toEqual([
      { id: 'slaResponse', amount: 1_500_00 },
      { id: 'csat', amount: 500_00 },
    ])
    expect(of(version, good, good).wouldAdd).toEqual([])
  })

  it('poolFigure says a rehearsal', () => {
    expect(of(plan({ rehearsal: true }), good).rehearsal).toBe(true)
  })
})
