import { type Cents, cents, type Instant } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { monthly, type Quotient, sumOf, wholeCents } from './decimal.ts'
import { rawDate, rawDecimal } from './mapping-money.ts'
import { rawField, rawFlag, rawInstant, rawList, rawNumber, rawText } from './raw-field.ts'

// What is assumed of sales. Grades as in mapping.ts: S the vendor's description, C seen in working clients, ? not established.

/** [S] `/sales/opportunities/statuses`. */
export const SALE_STATUS_FIELDS = ['id', 'name', 'wonFlag']
/** [S] `/sales/opportunities`; there is no amount on it. */
export const SALE_FIELDS: readonly string[] =
  'id,name,closedDate,company/name,primarySalesRep/name,primarySalesRep/identifier'.split(',')

export interface RawSale {
  readonly id: number
  readonly name: string
  readonly client: string | null
  readonly owner: string | null
  readonly won: Instant
}

/** Null for what has no number or was closed at no time. */
export function parseSale(row: unknown, zone: string): RawSale | null {
  const id = rawNumber(row, 'id')
  const won = wonAt(row, zone)
  if (id === null || won === null) return null
  return {
    ...{ id, won, name: rawText(row, 'name') ?? `Opportunity ${id}`, client: rawText(row, 'company/name') },
    owner: rawText(row, 'primarySalesRep/name') ?? rawText(row, 'primarySalesRep/identifier'),
  }
}

/** [?] A midnight of UTC is a day without a time of its own: the local one, so that no sale slips into the month before. */
function wonAt(row: unknown, zone: string): Instant | null {
  const at = rawInstant(row, 'closedDate')
  const day = rawDate(row, 'closedDate')
  if (day === null) return null
  return at === null || at % 86_400_000 === 0 ? instantAt(zone, day) : at
}

export interface RawForecast {
  readonly project: Cents
  readonly monthly: Cents
  /** Billing cycles of recurring items that the settings have no months for: what they bring a month is not counted. */
  readonly unknownCycles: readonly string[]
  /** Agreement items that do not say what recurs: they are not counted either. */
  readonly isUnsplit: boolean
}

const ONCE: ReadonlySet<string> = new Set(['product', 'service'])

/**
 * `/sales/opportunities/{id}/forecast`: a list of forecasts with `forecastItems` [S], one such object [?], or in old versions
 * a list of the items themselves [C]. Items that are not included do not count. Products and services are project work,
 * unless they recur; [?] the revenue of a recurring item may hold the recurring sum too, so that it is never taken twice.
 * [?] `recurringRevenue` is for one billing cycle.
 */
export function parseForecast(value: unknown, cycles: { readonly [name: string]: number }): RawForecast {
  const told: readonly unknown[] = Array.isArray(value) ? value : [value]
  const items = told.flatMap(each =>
    rawField(each, 'forecastItems') === undefined ? [each] : rawList(each, 'forecastItems'),
  )
  const once: Quotient[] = []
  const each: Quotient[] = []
  const unknownCycles = new Set<string>()
  let isUnsplit = false
  for (const item of items) {
    if ((rawFlag(item, 'includeFlag') ?? rawFlag(item, 'includedFlag')) === false) continue
    const recurring = recurringOf(item)
    const kind = (rawText(item, 'forecastType') ?? rawText(item, 'type') ?? '').toLowerCase()
    if (recurring === null) {
      const revenue = rawDecimal(item, 'revenue')
      if (ONCE.has(kind)) once.push(monthly(revenue))
      if (kind === 'agreement' && revenue.units !== 0n) isUnsplit = true
      continue
    }
    // An item that names no cycle is one of a month.
    const cycle = rawText(item, 'billCycle/name')
    const months = cycle === null ? 1 : Object.hasOwn(cycles, cycle) ? cycles[cycle] : undefined
    if (months === undefined) unknownCycles.add(cycle ?? '')
    else each.push(monthly(recurring, months))
  }
  return {
    project: wholeCents(sumOf(once)) ?? cents(0),
    monthly: wholeCents(sumOf(each)) ?? cents(0),
    unknownCycles: [...unknownCycles],
    isUnsplit,
  }
}

/** Null where an item does not recur. */
function recurringOf(item: unknown) {
  const path =
    rawNumber(item, 'recurringRevenue') === null ? 'recurring/recurringRevenue' : 'recurringRevenue'
  const found = rawDecimal(item, path)
  return rawFlag(item, 'recurringFlag') === true || found.units !== 0n ? found : null
}
