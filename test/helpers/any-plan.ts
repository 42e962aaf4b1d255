import fc from 'fast-check'
import type { Standing } from '../../core/bonus/goal-score.ts'
import type { Goal, GoalMode } from '../../core/model/goal.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import type { Person } from '../../core/model/person.ts'
import type { PlanVersion, SplitRules } from '../../core/model/plan.ts'
import { basisPoints, cents } from '../../core/model/units.ts'
import { person, spell } from './a-person.ts'
import { funding, plan } from './a-plan.ts'

const KEYS: readonly MetricKey[] = ['csat', 'slaResponse', 'slaResolution', 'weeksInvoiced']

const percent = fc.integer({ min: 0, max: 100 }).map(num => ({ num, den: 100 }))

/** Points from worse to better that never pay less, up to 150 %. */
const points = fc
  .array(fc.tuple(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 0, max: 15_000 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(all => {
    const ats = all.map(([at]) => at).sort((a, b) => a - b)
    const pays = all.map(([, each]) => each).sort((a, b) => a - b)
    return ats.map((num, index) => ({ at: { num, den: 100 }, pays: basisPoints(pays[index] ?? 0) }))
  })

const tiers = fc.record({ shape: fc.constantFrom('steps' as const, 'lines' as const), points })
const mode: fc.Arbitrary<GoalMode> = fc.oneof(
  fc.constant<GoalMode>({ kind: 'share' }),
  fc.constant<GoalMode>({ kind: 'gate' }),
  tiers.map((known): GoalMode => ({ kind: 'tiers', ...known })),
)

const anyGoal = (modes: fc.Arbitrary<GoalMode>) =>
  fc.record({
    comparator: fc.constantFrom('above' as const, 'at least' as const),
    target: percent,
    parts: fc.integer({ min: 1, max: 9 }),
    mode: modes,
  })

/** Plans of one to four goals, `modes` of them, with a revenue of up to a billion. */
export const anyVersion = (modes = mode): fc.Arbitrary<PlanVersion> =>
  fc.tuple(fc.array(anyGoal(modes), { minLength: 1, maxLength: 4 }), fc.nat(1e11)).map(([goals, revenue]) =>
    plan({
      goals: goals.map((known, index): Goal => ({ ...known, metric: KEYS[index] ?? 'csat' })),
      funding: funding(revenue),
    }),
  )

/** Shares and tiers alone: nothing holds the others back. */
export const anyUngated = anyVersion(
  fc.oneof(
    fc.constant<GoalMode>({ kind: 'share' }),
    tiers.map((known): GoalMode => ({ kind: 'tiers', ...known })),
  ),
)

/** How up to four goals stand: missed, met, or left out. */
export const anyStandings = fc.array(
  fc.constantFrom<Standing>({ met: false, by: null }, { met: true, by: null }, { met: null, by: null }),
  { minLength: 4, maxLength: 4 },
)

const day = fc.integer({ min: 1, max: 30 }).map(each => `2026-11-${String(each).padStart(2, '0')}`)
const anySpell = fc
  .record({
    from: fc.option(day, { nil: '2025-03-01' }),
    to: fc.option(day, { nil: null }),
    fte: fc.integer({ min: 1, max: 10_000 }),
    weight: fc.nat(20),
  })
  .map(({ from, to, fte, weight }) =>
    spell({ from, to: to !== null && to < from ? null : to, fte: basisPoints(fte), weight }),
  )

/** Up to eight people around November, full or part time, some of whom join, leave or are away. */
export const anyPeople: fc.Arbitrary<readonly Person[]> = fc
  .array(
    fc.record({
      spell: anySpell,
      away: fc.option(day, { nil: null }),
      base: fc.option(fc.nat(900_000), { nil: null }),
      hours: fc.option(fc.nat(20_000), { nil: null }),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(({ spell: own, away, base, hours }, index) =>
      person(`p${index}`, {
        spells: [own],
        leave: away === null ? [] : [{ from: away, to: '2026-11-29' }],
        pay: base === null ? [] : [{ from: '2020-01-01', base: cents(base) }],
        months: {
          '2026-11': { hours, overtimeHours: null, earnings: hours === null ? null : cents(hours * 30) },
        },
      }),
    ),
  )

/** Every way to split: bases, days, both policies, waiting, least hours, caps. */
export const anySplit: fc.Arbitrary<SplitRules> = fc.record({
  basis: fc.constantFrom(...(['equal', 'fte', 'hours', 'base-pay', 'earnings', 'custom'] as const)),
  days: fc.constantFrom('calendar' as const, 'working' as const),
  policy: fc.constantFrom('fixed-share' as const, 'fixed-pool' as const),
  waitingDays: fc.constantFrom(0, 0, 10, 90),
  minimumHours: fc.option(fc.nat(10_000), { nil: null, freq: 2 }),
  activeOnLastDay: fc.boolean(),
  leaveCounts: fc.boolean(),
  personCap: fc.option(
    fc.nat(500_000).map(amount => cents(amount)),
    { nil: null },
  ),
})

/** Hundredths of shares from a half to twelve. */
export const anyFullShares = fc.integer({ min: 50, max: 1200 }).map(each => each / 100)

/** The same, in another order. */
export const shuffled = <T>(
  all: fc.Arbitrary<readonly T[]>,
): fc.Arbitrary<readonly [readonly T[], readonly T[]]> =>
  all.chain(some =>
    fc.tuple(
      fc.constant(some),
      fc.shuffledSubarray([...some], { minLength: some.length, maxLength: some.length }),
    ),
  )
