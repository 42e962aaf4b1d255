import type { ConnectWiseSettings } from '../../../core/model/connection.ts'
import type { SourceRevenue } from '../../../core/model/money.ts'
import { type Cents, cents } from '../../../core/model/units.ts'
import { dateAfter } from '../../../core/time/date-after.ts'
import { monthAfter } from '../../../core/time/period.ts'
import { monthly, sumOf, wholeCents } from './decimal.ts'
import type { RawAddition, RawAgreement } from './mapping-agreements.ts'
import { owed, type RawInvoice } from './mapping-money.ts'

type Managed = Pick<ConnectWiseSettings, 'agreementTypes'>

/**
 * The invoiced revenue of months (YYYY-MM): a line for each agreement invoice dated in one of them, and for each credit memo
 * of an agreement. `typeOf` tells an agreement's type where its invoice does not.
 */
export function invoicedRevenue(
  invoices: readonly RawInvoice[],
  months: readonly string[],
  settings: Managed,
  typeOf: (agreement: number) => string | null,
): readonly SourceRevenue[] {
  return invoices
    .filter(({ date }) => months.includes(date.slice(0, 7)))
    .filter(({ kind, agreement }) => kind === 'agreement' || (kind === 'creditmemo' && agreement !== null))
    .map(invoice => {
      const { number, date, client, agreement, kind } = invoice
      const type = agreement && (agreement.type ?? typeOf(agreement.id))
      return {
        ...{
          id: number,
          month: date.slice(0, 7),
          date,
          client,
          kind: kind === 'agreement' ? kind : 'credit',
        },
        agreement: agreement?.name ?? null,
        amount: amountOf(invoice),
        excluded: unmanaged(type, settings),
      }
    })
}

/** Without tax, which is nobody's revenue. */
function amountOf({ kind, agreementAmount, subtotal, total }: RawInvoice): Cents {
  if (kind === 'agreement') return agreementAmount ?? subtotal ?? total
  return owed(subtotal ?? total)
}

/** An agreement with its additions. */
export interface WholeAgreement extends RawAgreement {
  readonly additions: readonly RawAddition[]
}

/**
 * Monthly recurring revenue: a line a month for each agreement that lives on the month's last day, its amount and its live
 * billable additions by the months of its billing cycle, rounded once. Earlier months are told by today's amounts.
 */
export function recurringLines(
  agreements: readonly WholeAgreement[],
  months: readonly string[],
  settings: Managed & Pick<ConnectWiseSettings, 'cycles'>,
): readonly SourceRevenue[] {
  return months.flatMap(month => {
    const day = lastDayOf(month)
    const lines = agreements
      .filter(agreement => isLive(agreement, day))
      .map((agreement): SourceRevenue => {
        const { id, name, client, type, cycle } = agreement
        const count =
          cycle !== null && Object.hasOwn(settings.cycles, cycle) ? settings.cycles[cycle] : undefined
        const additions = agreement.additions.filter(each => isBilledOn(each, day))
        const parts = [agreement, ...additions].map(({ amount }) => monthly(amount, count))
        return {
          ...{ id: String(id), month, agreement: name, client, kind: 'agreement', date: null },
          amount: wholeCents(sumOf(parts)) ?? cents(0),
          excluded: unmanaged(type, settings) ?? unsaid(agreement, count),
        }
      })
    return lines.filter(({ amount }) => amount !== 0)
  })
}

/** Not ended and not cancelled by a day. */
export function isLive(agreement: RawAgreement, day: string): boolean {
  const { start, end, cancelled, isCancelled } = agreement
  if (start !== null && start > day) return false
  if (end !== null && end < day) return false
  return !isCancelled || (cancelled !== null && cancelled > day)
}

export const lastDayOf = (month: string): string => dateAfter(`${monthAfter(month, 1)}-01`, -1)

/** Why an agreement's type is no managed services by the settings; null where it is. */
export function unmanaged(type: string | null, { agreementTypes }: Managed): string | null {
  if (agreementTypes === null) return null
  if (type === null) return 'The type of its agreement is not known'
  const isChosen = agreementTypes.some(each => plain(each) === plain(type))
  return isChosen ? null : `${type.slice(0, 100)} is not chosen as managed services`
}

function unsaid({ cycle, isOnce }: RawAgreement, months: number | undefined): string | null {
  if (isOnce) return 'It is billed once, not every month'
  if (months !== undefined) return null
  if (cycle === null) return 'It has no billing cycle'
  return `How many months the cycle ${cycle.slice(0, 100)} has is not set`
}

const isBilledOn = ({ isBilled, start, cancelled }: RawAddition, day: string) =>
  isBilled && (start === null || start <= day) && (cancelled === null || cancelled > day)

const plain = (name: string) => name.trim().toLowerCase()
