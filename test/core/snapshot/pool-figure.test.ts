import { describe, expect, it } from 'vitest'
import { type Judged, judge } from '../../../core/bonus/judge.ts'
import type { Goal } from '../../../core/model/goal.ts'
import { basisPoints, cents, type Exact, HOUR } from '../../../core/model/units.ts'
import { poolFigure } from '../../../core/snapshot/pool-figure.ts'
import { forecastOf } from '../../helpers/a-forecast.ts'
import { funding, goal, goalsOf, plan } from '../../helpers/a-plan.ts'
import { on } from '../../helpers/november.ts'
import { poolInput } from '../../helpers/pool-input.ts'

const asOf = on('24 14:46')
const good = { num: 1, den: 1 }
const bad = { num: 1, den: 2 }

/** How a plan's goals stand at these values. */
const standings = (version = plan(), ...values: readonly (Exact | null)[]): readonly Judged[] =>
  version.goals.map((goal, index) => judge(values[index] ?? null, 1, goal, null))

const of = (version = plan(), ...values: readonly (Exact | null)[]) =>
  poolFigure(poolInput(version, standings(version, ...values), {}, values.some(Boolean)))

describe('poolFigure', () => {
  it('poolFigure of two of three goals is the reference picture', () => {
    expect(of(plan(), { num: HOUR, den: 1 }, bad, good)).toEqual({
      state: 'no-forecast',
      asOf,
      rehearsal: false,
      correction: null,
      estimatedFrom: null,
      grew: null,
      amount: 11_093_00,
      ifNow: 11_093_00,
      all: 16_640_00,
      fullShare: 1_386_00,
      wouldAdd: [{ id: 'csat', amount: 5_547_00 }],
      ladder: [
        { id: '1664000', amount: 16_640_00, goals: 3, of: 3, percent: null, now: false },
        { id: '1109300', amount: 11_093_00, goals: 2, of: 3, percent: null, now: true },
        { id: '554700', amount: 5_547_00, goals: 1, of: 3, percent: null, now: false },
      ],
      ...{ spread: null, percent: null, early: null, missing: ['csat'], outOfReach: [] },
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
    expect(ladder.at(-1)).toEqual({ id: '0', amount: 0, goals: 0, of: 3, percent: null, now: true })
  })

  it('poolFigure pays nothing for a goal without data', () => {
    expect(of(plan(), null, good, null).amount).toBe(5_547_00)
  })

  it('poolFigure leaves out a goal with too few answers, and its rungs', () => {
    const left = [
      { met: true, by: null },
      { met: null, by: null },
      { met: false, by: null },
    ]
    const { amount, wouldAdd, ladder } = poolFigure(poolInput(plan(), left))
    expect([amount, wouldAdd]).toEqual([8_320_00, [{ id: 'slaResponse', amount: 8_320_00 }]])
    expect(ladder.map(rung => [rung.amount, rung.of])).toEqual([
      [16_640_00, 2],
      [8_320_00, 2],
    ])
  })

  it('poolFigure of a straight line between two points has a rung of its own for now', () => {
    const points = [
      { at: { num: 90, den: 100 }, pays: basisPoints(0) },
      { at: { num: 100, den: 100 }, pays: basisPoints(10_000) },
    ]
    const version = plan({
      goals: [{ ...goal('csat', 'at least', 95, 100), mode: { kind: 'tiers', shape: 'lines', points } }],
    })
    const { amount, ladder } = of(version, { num: 98, den: 100 })
    expect(amount).toBe(13_312_00)
    expect(ladder.map(rung => [rung.amount, rung.now])).toEqual([
      [16_640_00, false],
      [13_312_00, true],
    ])
  })

  it('poolFigure of a missed gate pays nothing, and the gate alone would add what the others earned', () => {
    const gate: Goal = { ...goal('slaResolution', 'at least', 1, 2), mode: { kind: 'gate' } }
    const version = plan({ goals: [gate, ...goalsOf(1, 1)] })
    const { amount, wouldAdd } = of(version, { num: 1, den: 4 }, good, bad)
    expect([amount, wouldAdd]).toEqual([0, [{ id: 'slaResolution', amount: 8_320_00 }]])
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

  it('poolFigure of the first days is the whole pool, with how little it rests on and no chances', () => {
    const stands = standings(plan(), { num: HOUR, den: 1 }, bad, good)
    const forecast = forecastOf(plan(), stands, [0.9, 0.1, 0.9])
    const { metrics } = poolInput(plan(), stands)
    const counted = metrics.map(metric => ({ ...metric, counted: metric.id === 'csat' ? 4 : 31 }))
    const figure = poolFigure(poolInput(plan(), stands, { workingDay: 5, forecast, metrics: counted }))
    expect(figure).toMatchObject({ state: 'early', amount: 16_640_00, ifNow: 11_093_00, fullShare: 2_080_00 })
    expect([figure.early, figure.wouldAdd]).toEqual([{ tickets: 31, answers: 4 }, []])
    expect(new Set(figure.ladder.map(({ percent }) => percent))).toEqual(new Set([null]))
  })

  it('poolFigure says revenue that stands in, and a pool that grew', () => {
    const grew = { amount: cents(312_00), since: '2026-10', agreements: 2 }
    const known = { estimatedFrom: '2026-10', grew }
    expect(poolFigure(poolInput(plan(), standings(), known))).toMatchObject(known)
  })
})
