import type { Cents } from '../model/units.ts'
import { roundHalfEven } from './money.ts'

/** A pool or a payout in whole currency units, half-even: how the wall shows it. Still in cents. */
export function wholeUnits(amount: Cents): Cents {
  return (Number(roundHalfEven(BigInt(amount), 100n)) * 100) as Cents
}

/** A slice in whole currency units, rounded down, so that the wall never promises a unit too much. */
export function wholeUnitsDown(amount: Cents): Cents {
  return (Math.floor(amount / 100) * 100) as Cents
}
