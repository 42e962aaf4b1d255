import type { BasisPoints, Cents } from './units.ts'

/** Someone who may take part in a pool. Dates are YYYY-MM-DD of the team's zone; from is included, to is included too. */
export interface Person {
  readonly id: string
  readonly name: string
  /**
   * Who this is in the help desk's own system, by its identifier, or null. Kept for later use: nothing is counted by it, and
   * the owner of a ticket is a name for people to read.
   */
  readonly memberId: string | null
  /** Times in a team. They never overlap; a transfer is one spell after another. */
  readonly spells: readonly Spell[]
  readonly leave: readonly DateRange[]
  /** Base pay a month, from a date on. */
  readonly pay: readonly { readonly from: string; readonly base: Cents }[]
  /** By month: hours worked and overtime hours, in hundredths, and straight-time plus overtime earnings. */
  readonly months: { readonly [month: string]: PersonMonth }
}

export interface DateRange {
  readonly from: string
  /** Null: it goes on. */
  readonly to: string | null
}

export interface Spell extends DateRange {
  readonly team: string
  /** Of a full week: 10,000 is full time. */
  readonly fte: BasisPoints
  /** For plans that split by custom weights, whole. */
  readonly weight: number
}

export interface PersonMonth {
  readonly hours: number | null
  readonly overtimeHours: number | null
  readonly earnings: Cents | null
}
