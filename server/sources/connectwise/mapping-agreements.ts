import type { Decimal } from './decimal.ts'
import { rawDate, rawDecimal } from './mapping-money.ts'
import { rawFlag, rawNumber, rawText } from './raw-field.ts'

// What is assumed of agreements. Grades as in mapping.ts: S the vendor's description, C seen in working clients, ? not
// established.

/** [S] `/finance/agreements`; cycles are named by the shop. */
export const AGREEMENT_FIELDS: readonly string[] = [
  'id,name,type/name,company/name,startDate,endDate,noEndingDateFlag,cancelledFlag,dateCancelled',
  'billAmount,billingCycle/name,billOneTimeFlag',
].flatMap(line => line.split(','))
/** [S] `/finance/agreements/{id}/additions`; [?] that `extPrice` is for one billing cycle. */
export const ADDITION_FIELDS = ['id', 'extPrice', 'billCustomer', 'effectiveDate', 'cancelledDate']

export interface RawAgreement {
  readonly id: number
  readonly name: string | null
  readonly type: string | null
  readonly client: string | null
  /** The first and the last day it is billed for; null: open. */
  readonly start: string | null
  readonly end: string | null
  /** [S] A day; null with `isCancelled`: nobody said since when. */
  readonly cancelled: string | null
  readonly isCancelled: boolean
  readonly amount: Decimal
  readonly cycle: string | null
  /** [S] Billed once and not again. */
  readonly isOnce: boolean
}

export function parseAgreement(row: unknown): RawAgreement | null {
  const id = rawNumber(row, 'id')
  if (id === null) return null
  return {
    ...{
      id,
      name: rawText(row, 'name'),
      type: rawText(row, 'type/name'),
      client: rawText(row, 'company/name'),
    },
    start: rawDate(row, 'startDate'),
    end: rawFlag(row, 'noEndingDateFlag') === true ? null : rawDate(row, 'endDate'),
    cancelled: rawDate(row, 'dateCancelled'),
    isCancelled: rawFlag(row, 'cancelledFlag') === true,
    amount: rawDecimal(row, 'billAmount'),
    cycle: rawText(row, 'billingCycle/name'),
    isOnce: rawFlag(row, 'billOneTimeFlag') === true,
  }
}

export interface RawAddition {
  readonly amount: Decimal
  /** [S] `Billable`, and not `DoNotBill` or `NoCharge`. */
  readonly isBilled: boolean
  readonly start: string | null
  readonly cancelled: string | null
}

export const parseAddition = (row: unknown): RawAddition => ({
  amount: rawDecimal(row, 'extPrice'),
  isBilled: rawText(row, 'billCustomer') === 'Billable',
  start: rawDate(row, 'effectiveDate'),
  cancelled: rawDate(row, 'cancelledDate'),
})
