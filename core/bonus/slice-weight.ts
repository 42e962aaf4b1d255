import type { Person, Spell } from '../model/person.ts'
import type { SplitRules } from '../model/plan.ts'
import type { Eligibility, MonthDays } from './eligibility.ts'
import { over, plus, type Rational, rational, times, ZERO } from './rational.ts'

/** What a person's slice is cut by, in the split's own unit: full shares, hundredths of hours, cents, weights. */
export interface SliceWeight {
  /** For the whole month, before its days are counted. */
  readonly whole: Rational
  /** For the days that count. */
  readonly part: Rational
  /** On the month's first day, or 0 for who does not take part then. */
  readonly first: Rational
  /** Why it is nothing or less than a whole, in words. */
  readonly reasons: readonly string[]
}

/**
 * A person's weight in a month. Equal, FTE, base pay and custom weights are pro-rated by the days that count. Hours and
 * earnings are of the month already and only shared out between teams, by the days in each.
 */
export function sliceWeight(
  person: Person,
  found: Eligibility,
  rules: SplitRules,
  month: MonthDays,
): SliceWeight {
  switch (rules.basis) {
    case 'equal':
      return byDays(found, () => rational(1), [])
    case 'fte':
      return byDays(found, ({ fte }) => rational(fte, 10_000), partTime(found))
    case 'custom':
      return byDays(found, ({ weight }) => rational(weight), noWeight(found))
    case 'base-pay':
      return byPay(person, found, month)
    case 'hours':
      return ofMonth(found, person.months[month.month]?.hours ?? null, 'hours')
    case 'earnings':
      return ofMonth(found, person.months[month.month]?.earnings ?? null, 'earnings')
  }
}

function byDays(
  found: Eligibility,
  unit: (spell: Spell) => Rational,
  reasons: readonly string[],
): SliceWeight {
  const { spells, days, ofDays, firstDay } = found
  const sum = spells.reduce(
    (total, { spell, dates }) => plus(total, times(unit(spell), rational(dates.length))),
    ZERO,
  )
  const own = spells[0]?.spell
  return {
    whole: days > 0 ? over(sum, rational(days)) : own ? unit(own) : ZERO,
    part: ofDays > 0 ? over(sum, rational(ofDays)) : ZERO,
    first: firstDay ? unit(firstDay) : ZERO,
    reasons,
  }
}

function byPay(person: Person, found: Eligibility, month: MonthDays): SliceWeight {
  const pays = [...person.pay].sort((a, b) => (a.from < b.from ? -1 : 1))
  const payOn = (date: string) => pays.findLast(({ from }) => from <= date)?.base ?? 0
  const dates = found.spells.flatMap(each => each.dates)
  const sum = dates.reduce((total, date) => total + BigInt(payOn(date)), 0n)
  const isMissing = dates.some(date => payOn(date) === 0)
  return {
    whole: dates.length > 0 ? rational(sum, dates.length) : rational(payOn(month.last)),
    part: found.ofDays > 0 ? rational(sum, found.ofDays) : ZERO,
    first: found.firstDay ? rational(payOn(month.first)) : ZERO,
    reasons: isMissing ? ['No base pay is entered for these days'] : [],
  }
}

function ofMonth(found: Eligibility, amount: number | null, what: string): SliceWeight {
  const whole = rational(amount ?? 0)
  return {
    whole,
    part: found.employed > 0 ? times(whole, rational(found.days, found.employed)) : ZERO,
    first: found.firstDay ? whole : ZERO,
    reasons: amount === null ? [`No ${what} are entered for the month`] : [],
  }
}

function partTime({ spells }: Eligibility): readonly string[] {
  const parts = new Set(spells.map(({ spell }) => spell.fte).filter(fte => fte < 10_000))
  return [...parts].map(fte => `Part time: ${fte / 100}%`)
}

const noWeight = ({ spells }: Eligibility) =>
  spells.every(({ spell }) => spell.weight === 0) ? ['The weight is 0'] : []
