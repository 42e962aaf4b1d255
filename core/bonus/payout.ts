import type { Payout } from '../model/closed-month.ts'
import type { Period } from '../model/period.ts'
import type { Person } from '../model/person.ts'
import { DEFAULT_SPLIT, type PlanVersion } from '../model/plan.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Cents } from '../model/units.ts'
import { fullShares } from './full-shares.ts'
import { rulesAt } from './goal-at.ts'
import type { Standing } from './goal-score.ts'
import { monthDays } from './month-days.ts'
import { payoutOf } from './payout-of.ts'
import { split } from './split.ts'

export interface PayoutInput {
  /** The version that rules the month, as it is kept. */
  readonly version: PlanVersion
  readonly period: Period
  /** How each goal was judged, in the order of the version's goals (core/bonus/judged-goals.ts). */
  readonly judged: readonly Standing[]
  readonly revenue: Cents
  readonly carried: Cents
  readonly team: string
  /** Everybody known; who was not in the team in the month has no slice. */
  readonly people: readonly Person[]
  /** In force in the month: its open days are the working days. */
  readonly schedule: Schedule
}

/** What a month pays and to whom. Slices and the remainder add up to the payable to the cent. */
export function payout(input: PayoutInput): Payout {
  const { version, period, people, team, revenue, carried } = input
  const month = monthDays(period, (version.split ?? DEFAULT_SPLIT).days, input.schedule)
  const shares = fullShares(version, people, team, month)
  const held = { revenue, carried, fullShares: shares }
  const earned = payoutOf(rulesAt(version, period.month), input.judged, held)
  return { ...earned, ...split(earned.payable, version, shares, people, team, month) }
}
