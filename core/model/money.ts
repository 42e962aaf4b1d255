import type { Cents, Instant } from './units.ts'

/** What was billed to a client, credits negative. Amounts include tax. */
export interface Invoice {
  readonly id: string
  readonly client: string | null
  /** `agreement` bills a contract; the others are the source's own words, in small letters. */
  readonly kind: string
  /** YYYY-MM-DD, of the invoice itself. */
  readonly date: string
  readonly total: Cents
  /** What was still to be paid when it was read. */
  readonly balance: Cents
  /** Null where the source does not tell them: then only `balance` is known. */
  readonly payments: readonly InvoicePayment[] | null
}

export interface InvoicePayment {
  readonly date: string
  readonly amount: Cents
}

/** A sale that was won. */
export interface Opportunity {
  readonly id: string
  readonly name: string
  readonly client: string | null
  readonly owner: string | null
  readonly won: Instant
  /** Work that is done once. */
  readonly project: Cents
  /** What comes in every month from then on. */
  readonly monthly: Cents
}

/** One line of a month's managed-services revenue as a source tells it. */
export interface SourceRevenue {
  readonly id: string
  readonly month: string
  readonly agreement: string | null
  readonly client: string | null
  readonly kind: string
  readonly date: string | null
  readonly amount: Cents
  /** Why it is not managed-services revenue, or null. */
  readonly excluded: string | null
}

/** The money that a source knows of. Null where it does not let something be read: that is not the same as none. */
export interface SourceMoney {
  readonly source: string
  readonly revenue: readonly SourceRevenue[] | null
  /** Of the range and the year before it, and every older one that is not paid. */
  readonly invoices: readonly Invoice[] | null
  /** Won in the range. */
  readonly opportunities: readonly Opportunity[] | null
  /** What of it could not be read or had to be taken for granted, in sentences. Absent: nothing. */
  readonly notes?: readonly string[]
}
