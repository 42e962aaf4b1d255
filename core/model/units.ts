declare const unit: unique symbol
type Unit<Name extends string> = number & { readonly [unit]: Name }

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = Unit<'Instant'>
/** A length of time in whole milliseconds. */
export type Millis = Unit<'Millis'>
/** Money in whole hundredths of the plan's currency. Products go through BigInt: core/bonus/money.ts. */
export type Cents = Unit<'Cents'>
/** A share from 0 to 1. Percent exists only in core/snapshot/format.ts. */
export type Ratio = Unit<'Ratio'>
/** A rate in hundredths of a percent. 200 is two percent. */
export type BasisPoints = Unit<'BasisPoints'>

/** An exact quotient of two safe integers; `den` is above 0. A metric's value and a goal's target are kept like this. */
export interface Exact {
  readonly num: number
  readonly den: number
}

export const instant = (epochMillis: number) => whole(epochMillis) as Instant
export const millis = (value: number) => whole(value) as Millis
export const cents = (value: number) => whole(value) as Cents
export const basisPoints = (value: number) => whole(value) as BasisPoints

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return value
}

export const MINUTE = millis(60_000)
export const HOUR = millis(3_600_000)
export const DAY = millis(86_400_000)
