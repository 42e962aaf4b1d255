import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullShares } from '../../../core/bonus/full-shares.ts'
import { monthDays } from '../../../core/bonus/month-days.ts'
import { split } from '../../../core/bonus/split.ts'
import type { Person } from '../../../core/model/person.ts'
import { DEFAULT_SPLIT, type SplitRules } from '../../../core/model/plan.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { DAYS, TEAM } from '../../helpers/a-person.ts'
import { plan } from '../../helpers/a-plan.ts'
import { anyFullShares, anyPeople, anySplit, shuffled } from '../../helpers/any-plan.ts'
import { ALWAYS, NOVEMBER } from '../../helpers/november.ts'

const RUNS = { numRuns: 10_000 }
const WEEKDAYS = {
  ...ALWAYS,
  week: {
    1: ALWAYS.week[1]!,
    2: ALWAYS.week[1]!,
    3: ALWAYS.week[1]!,
    4: ALWAYS.week[1]!,
    5: ALWAYS.week[1]!,
  },
}
const WORKING = monthDays(NOVEMBER, 'working', WEEKDAYS)
const daysOf = (rules: SplitRules) => (rules.days === 'working' ? WORKING : DAYS)
const amount = fc.nat(200_000_000).map(each => cents(each))

const weighed = (each: Person, by: number): Person => ({
  ...each,
  spells: each.spells.map(spell => ({
    ...spell,
    weight: spell.weight + by,
    fte: basisPoints(Math.min(10_000, spell.fte + 100 * by)),
  })),
})

describe('split', { timeout: 60_000 }, () => {
  it('split has slices that add up with the remainder to the cent, none above the cap, under every rule', () => {
    fc.assert(
      fc.property(amount, anyPeople, anySplit, anyFullShares, (payable, people, rules, shares) => {
        const { slices, remainder } = split(
          payable,
          plan({ split: rules }),
          shares,
          people,
          TEAM,
          daysOf(rules),
        )
        expect(slices.reduce((sum, slice) => sum + slice.amount, Number(remainder))).toBe(payable)
        expect(remainder).toBeGreaterThanOrEqual(0)
        for (const slice of slices) {
          expect(slice.amount).toBeGreaterThanOrEqual(0)
          if (rules.personCap !== null) expect(slice.amount).toBeLessThanOrEqual(rules.personCap)
        }
      }),
      RUNS,
    )
  })

  it('split of a fixed pool without a cap leaves nothing over once anybody takes part', () => {
    fc.assert(
      fc.property(amount, anyPeople, anySplit, (payable, people, some) => {
        const rules = { ...some, policy: 'fixed-pool', personCap: null } as const
        const { slices, remainder } = split(payable, plan({ split: rules }), 8, people, TEAM, daysOf(rules))
        const isAnybody = slices.some(slice => slice.days > 0 && slice.weight > 0)
        expect(remainder).toBe(isAnybody ? 0 : payable)
      }),
      RUNS,
    )
  })

  it('split is the same in any order of people', () => {
    fc.assert(
      fc.property(
        amount,
        shuffled(anyPeople),
        anySplit,
        anyFullShares,
        (payable, [people, other], rules, shares) => {
          const of = (some: typeof people) =>
            split(payable, plan({ split: rules }), shares, some, TEAM, daysOf(rules))
          expect(of(other)).toEqual(of(people))
        },
      ),
      RUNS,
    )
  })

  it('split never makes a slice smaller when its own weight rises', () => {
    const more = fc.integer({ min: 1, max: 30 })
    const shares = fc.option(anyFullShares, { nil: null })
    fc.assert(
      fc.property(
        amount,
        anyPeople,
        anySplit,
        more,
        shares,
        fc.nat(7),
        (payable, people, some, by, full, which) => {
          const basis = some.basis === 'fte' ? 'fte' : 'custom'
          const version = plan({ fullShares: full, split: { ...some, basis } })
          const heavier = people.map((each, index) => (index === which ? weighed(each, by) : each))
          const of = (all: typeof people) => {
            const month = daysOf(some)
            const { slices } = split(
              payable,
              version,
              fullShares(version, all, TEAM, month),
              all,
              TEAM,
              month,
            )
            return slices.find(slice => slice.person === `p${which}`)?.amount ?? 0
          }
          expect(of(heavier)).toBeGreaterThanOrEqual(of(people))
        },
      ),
      RUNS,
    )
  })

  it('split by fixed shares gives a joiner nothing of what the others have, as long as there is room', () => {
    fc.assert(
      fc.property(amount, anyPeople, (payable, people) => {
        const version = plan({ split: { ...DEFAULT_SPLIT, policy: 'fixed-share' } })
        const [joiner, ...others] = people
        if (joiner === undefined) return
        const of = (some: typeof people) => split(payable, version, 9, some, TEAM, DAYS)
        const before = new Map(of(others).slices.map(slice => [slice.person, slice.amount]))
        for (const slice of of(people).slices)
          if (slice.person !== joiner.id) expect(slice.amount).toBe(before.get(slice.person))
      }),
      RUNS,
    )
  })
})
